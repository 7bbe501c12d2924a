package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A site whose BioStar sends nothing to devices by itself (section 8.2): the kiosk's reader gets the face, or the person
 * reads that it did not.
 */
@QuarkusTest
@TestProfile(DoorsProfile.class)
class DoorsTest extends PlainTest {

    private static final String EXPORT = "POST /api/users/export";
    private static final String SETTINGS = "GET /api/setting/biostar";

    @BeforeEach
    void nothingIsSentByItself() {
        emulator.post("switches", Map.of("user-sync", "none"));
    }

    @Test
    void theReaderBesideThePersonTakesTheFaceAndTheyReadSo() {
        PlainPage done = enrolled();
        assertThat(done.heading()).isEqualTo("Your face is saved");
        assertThat(done.body()).contains("It works at the reader beside you now", "Other doors learn it when");
        assertThat(calls(EXPORT)).isEqualTo(1);
        assertThat(calls(SETTINGS)).isLessThanOrEqualTo(1);
        assertThat(Ledger.ofKiosk(kioskName)).containsSubsequence("FACE_SAVED", "FACE_SENT_TO_READER");
        kiosk.get("/kiosk/done");
        assertThat(calls(EXPORT)).as("a reload sends nothing").isEqualTo(1);
    }

    /** The call succeeds, and the row of the reader says no. */
    @ParameterizedTest
    @CsvSource({"1004,READER_OFFLINE", "1001,READER_OFFLINE", "1003,READER_TIMED_OUT"})
    void aReaderThatDoesNotTakeItIsNoSuccessAndTheFaceIsSavedAllTheSame(String code, String cause) {
        emulator.post("switches", Map.of("export-code", code));
        assertNowhere(enrolled(), cause);
    }

    @Test
    void anExportThatBioStarRefusesIsSaidToo() {
        emulator.post("fault", Map.of("kind", "code", "prefix", "/api/users/export", "status", 403, "code", "20"));
        assertNowhere(enrolled(), "PERMISSION_DENIED");
    }

    private void assertNowhere(PlainPage done, String cause) {
        assertThat(done.heading()).isEqualTo("Your face is saved");
        assertThat(done.body())
                .contains("It works at the doors when the site sends it to them")
                .doesNotContain("beside you");
        assertThat(calls(EXPORT)).isEqualTo(1);
        assertThat(facesOf(PERSON)).isEqualTo(1);
        assertThat(Ledger.ofKiosk(kioskName)).containsSubsequence("FACE_SAVED", "FACE_NOT_SENT_TO_READER");
        assertThat(Ledger.causesOfKiosk(kioskName)).containsExactly(cause);
    }

    private PlainPage enrolled() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        return kiosk.get(saves(kiosk, review).location());
    }
}
