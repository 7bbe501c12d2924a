package dev.vestibule.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that says which test proves something names a test that exists. */
class NamedTestsTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Path THREATS = Path.of("docs/threats.md");
    private static final Path HAPPENS = Path.of("docs/what-happens-when.md");

    static Set<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            Set<Path> documents = files.filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toCollection(TreeSet::new));
            documents.addAll(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md")));
            return documents;
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNamedTestExists(Path document) throws IOException {
        assertThat(tests()).containsAll(named(Files.readString(document)));
    }

    @Test
    void everyAttackHasATest() {
        assertThat(DocumentTable.rows(THREATS, "attack", "control", "test"))
                .allSatisfy(row -> assertThat(named(row.get(2))).as(row.get(0)).isNotEmpty());
    }

    @Test
    void everythingThatHappensHasATest() {
        assertThat(DocumentTable.rows(
                        HAPPENS,
                        "when",
                        "people see",
                        "operators see",
                        "ready, and BioStar's probe",
                        "how long, and what to do",
                        "test"))
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(named(row.get(5))).as(row.get(0)).isNotEmpty());
    }

    private static Set<String> named(String text) {
        return NAMED.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
