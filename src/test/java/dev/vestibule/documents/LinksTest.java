package dev.vestibule.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows a link of the documents arrives; and the front door is short. */
class LinksTest {

    private static final int MOST_LINES = 150;
    private static final Path README = Path.of("README.md");

    /** A path of the project that somebody may open; with a star or an ellipsis it stands for several. */
    private static final Pattern PATH = Pattern.compile(
            "(?:src|src-web|docs|\\.github|\\.ci)/[\\w./-]+|[A-Z]+\\.md|renovate\\.json|Dockerfile\\.native");

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : new String[] {"", "docs", ".github"}) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void theReadmeLeadsToEveryDocument() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            assertThat(files.map(Path::toString).toList())
                    .isSubsetOf(Markdown.read(README).links());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkArrives(Path document) {
        for (String link : Markdown.read(document).links()) {
            URI target = URI.create(link);
            if (target.isAbsolute()) {
                assertThat(target.getScheme()).as(link).isEqualTo("https");
                continue;
            }
            Path file = target.getPath().isEmpty()
                    ? document
                    : document.resolveSibling(target.getPath()).normalize();
            assertThat(file).as(link).exists();
            if (target.getFragment() != null) {
                assertThat(Markdown.read(file).anchors()).as(link).contains(target.getFragment());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFileThatIsNamedExists(Path document) {
        assertThat(Markdown.read(document).codes())
                .filteredOn(code -> PATH.matcher(code).matches())
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void anchorsAreThoseOfGitHub() {
        Markdown page = new Markdown(
                README, "# What's *new*, and `old`\n## Run\n```\n# no heading\n```\n### Run\n[a](b#c) `[d](e)`");
        assertThat(page.anchors()).containsExactly("whats-new-and-old", "run", "run-1");
        assertThat(page.links()).containsExactly("b#c");
    }
}
