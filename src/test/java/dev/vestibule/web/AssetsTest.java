package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void everyFileThatIsThereIsKnown() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src-web/META-INF/resources/assets"))) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".md"))
                    .collect(Collectors.toSet());
            assertThat(Assets.NAMES).isEqualTo(names);
        }
    }

    @Test
    void whateverElseIsAskedForHasNoHash() {
        assertThat(Assets.hash("README.md")).isEmpty();
        assertThat(Assets.hash("../look.css")).isEmpty();
        assertThat(Assets.hash("look.css")).isPresent();
    }
}
