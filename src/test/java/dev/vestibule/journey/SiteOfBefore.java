package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A walk over a database that an older version has filled: what was there is shown, and the next person enrolls. */
abstract class SiteOfBefore extends PlainTest {

    @Test
    void everyRecordIsShown() {
        List<String> references = references().toList();
        assertThat(references).hasSizeGreaterThan(15);
        String shown = everyPageOfRecords();
        assertThat(references).allSatisfy(reference -> assertThat(shown).contains("<td>" + reference + "</td>"));
        assertThat(shown)
                .contains("face saved", "face deleted", "enrollment e-mail sent", "declined")
                .contains("<td>Entrance</td>");
        assertThat(desk.browser()
                        .get("/console/records?person=1004&kind=CONSENT_DECLINED")
                        .body())
                .contains("old-0014")
                .doesNotContain("old-0013");
    }

    @Test
    void aPersonsPageTellsTheirPassesDecisionsAndRecords() {
        String page = desk.person(PERSON).body();
        assertThat(states(page)).as("newest first").containsExactly("person changed", "taken back", "used");
        assertThat(page).contains("<td>agreed</td><td>ko</td>", "old-0008", "face saved");
        assertThat(desk.person("1003").body()).contains("This person deleted their own face here");
        assertThat(states(desk.person("1003").body())).containsExactly("expired");
    }

    @Test
    void aReaderKeepsItsNewestKiosk() {
        List<String> rows = List.of(desk.browser().get("/console/kiosks").body().split("<tr>"));
        assertThat(rows)
                .filteredOn(row -> row.contains("<td>Entrance</td>"))
                .singleElement()
                .asString()
                .contains("/revoke");
        assertThat(rows)
                .filteredOn(row -> row.contains("<td>Entrance before</td>"))
                .singleElement()
                .asString()
                .doesNotContain("/revoke");
    }

    @Test
    void theNextPersonEnrolls() {
        String person = "1011";
        PlainPage review = scanned(kiosk, desk.issuePass(person, false), person);
        assertThat(saves(kiosk, review).location()).endsWith("/kiosk/done");
        assertThat(facesOf(person)).isEqualTo(1);
        assertThat(desk.person(person).body()).contains("face saved");
    }

    /** What the records of this database's fixture are told by. */
    abstract Stream<String> references();

    private String everyPageOfRecords() {
        StringBuilder pages = new StringBuilder();
        PlainPage page = desk.browser().get("/console/records");
        pages.append(page.body());
        while (page.first("<a href=\"([^\"]*)\" rel=\"next\"").isPresent()) {
            String older = page.first("<a href=\"([^\"]*)\" rel=\"next\"").orElseThrow();
            page = desk.browser().get(older.replace("&amp;", "&"));
            pages.append(page.body());
        }
        return pages.toString();
    }

    /** The chips of the table of passes. */
    private static List<String> states(String page) {
        String passes = page.replaceFirst("(?s).*<h2 id=\"passes\">", "").replaceFirst("(?s)</section>.*", "");
        return Arrays.stream(passes.split("<span class=\"chip "))
                .skip(1)
                .map(chip -> chip.replaceFirst("(?s)^[^>]*>", "").replaceFirst("(?s)<.*", ""))
                .toList();
    }
}
