package dev.vestibule.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walk through OWASP's standard leaves no requirement out, and names the test of whatever it calls met. */
class AsvsTest {

    private static final Path ASVS = Path.of("docs/asvs.md");

    /** Those of levels 1 and 2, and of level 3 the ones that this project has chosen. */
    private static final Path NUMBERS = Path.of("src/test/resources/asvs/numbers-5.0.0.txt");

    private static final String MET = "met";

    private record Requirement(String number, String about, String state, String how) {}

    @Test
    void everyRequirementIsThereOnceAndInOrder() throws IOException {
        assertThat(requirements())
                .extracting(Requirement::number)
                .containsExactlyElementsOf(Files.readAllLines(NUMBERS));
    }

    @Test
    void eachSaysWhetherItIsMetAndHowOrWhyNot() {
        assertThat(requirements()).allSatisfy(requirement -> {
            assertThat(requirement.state()).isIn(MET, "not met", "not applicable");
            assertThat(requirement.about()).isNotBlank();
            assertThat(requirement.how()).isNotBlank();
        });
    }

    @Test
    void whatIsMetNamesItsTest() {
        assertThat(requirements())
                .filteredOn(requirement -> requirement.state().equals(MET))
                .allSatisfy(requirement ->
                        assertThat(requirement.how()).as(requirement.number()).containsPattern("`\\w+(Test|IT)`"));
    }

    @Test
    void theSumIsRight() throws IOException {
        Map<String, Long> sums =
                requirements().stream().collect(Collectors.groupingBy(Requirement::state, Collectors.counting()));
        assertThat(Files.readString(ASVS).replace('\n', ' '))
                .contains("Of " + requirements().size() + " requirements " + sums.get(MET) + " are met, "
                        + sums.get("not met") + " are not met, and " + sums.get("not applicable") + " do not apply.");
    }

    private static List<Requirement> requirements() {
        return DocumentTable.rows(ASVS, "number", "about", "state", "how, or why not").stream()
                .map(cells -> new Requirement(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                .toList();
    }
}
