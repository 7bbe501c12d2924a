package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody whose face BioStar has already: replaced only when the pass says so, deleted whenever they like. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class ExistingFaceTest extends PlainTest {

    /** A person with one face and a card. */
    private static final String ENROLLED = "1005";

    @Test
    void anOrdinaryPassTellsSoAndDoesNotReplace() {
        JsonNode face = faces();
        PlainPage existing = identified(kiosk, desk.issuePass(ENROLLED, false));
        assertThat(existing.heading()).isEqualTo("Your face is already enrolled");
        assertThat(existing.body())
                .contains("ask at the desk for a pass that may replace it")
                .doesNotContain("Replace my face");
        assertSentBack(kiosk, kiosk.post("/kiosk/replace"), "out-of-order");
        assertThat(calls(SCAN) + calls(WRITE)).isZero();
        assertThat(faces()).isEqualTo(face);
    }

    @Test
    void aBadgeDoesNotReplaceEither() {
        present("badge", ENROLLED);
        kiosk.postAndFollow("/kiosk/start");
        PlainPage existing = kiosk.postAndFollow("/kiosk/badge");
        assertThat(existing.heading()).isEqualTo("Your face is already enrolled");
        assertThat(existing.body()).doesNotContain("Replace my face").contains("Delete my face");
    }

    @Test
    void aPassThatMayReplaceDoesAndEveryPageSaysSo() {
        JsonNode face = faces();
        PlainPage existing = identified(kiosk, desk.issuePass(ENROLLED, true));
        assertThat(existing.body()).contains("the new picture will replace the one you have");
        PlainPage consent = kiosk.postAndFollow("/kiosk/replace");
        PlainPage scan = agrees(kiosk, consent);
        assertThat(scan.body()).contains("The new picture will replace the one you have.");
        PlainPage review = scans(kiosk, ENROLLED);
        assertThat(review.body()).contains("The new picture will replace the one you have.");
        assertThat(faces()).isEqualTo(face);
        assertThat(kiosk.get(saves(kiosk, review).location()).heading()).isEqualTo("Your face is saved");
        assertThat(facesOf(ENROLLED)).isEqualTo(1);
        assertThat(faces()).isNotEqualTo(face);
        assertThat(calls(WRITE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "session-dropped"})
    void anOrdinaryPassDeletesAfterAQuestion(String emptyCredentials) {
        emulator.post("switches", Map.of("empty-credentials", emptyCredentials));
        identified(kiosk, desk.issuePass(ENROLLED, false));
        assertThat(kiosk.get("/kiosk/delete").heading()).isEqualTo("Delete your face?");
        assertThat(facesOf(ENROLLED)).as("asking deletes nothing").isEqualTo(1);
        int reads = calls("GET /api/users/{id}");
        assertThat(kiosk.postAndFollow("/kiosk/delete").heading()).isEqualTo("Your face is deleted");
        assertThat(facesOf(ENROLLED)).isZero();
        assertThat(calls(WRITE)).isEqualTo(1);
        assertThat(calls("GET /api/users/{id}")).as("BioStar was read back").isGreaterThan(reads);
        assertThat(Ledger.ofKiosk(kioskName)).endsWith("FACE_DELETING", "FACE_DELETED", "JOURNEY_ENDED");
        assertThat(desk.person(ENROLLED).body()).contains("withdrew");
    }

    @Test
    void aDeletionThatBioStarOnlyClaimsIsNotDone() {
        identified(kiosk, desk.issuePass(ENROLLED, false));
        emulator.post("fault", Map.of("kind", "not-done", "method", "PUT", "prefix", "/api/users/"));
        PlainPage answer = kiosk.post("/kiosk/delete");
        assertThat(answer.heading()).isEqualTo("Delete your face?");
        assertThat(answer.alert()).isEqualTo("Your face is not deleted. Try again, or ask at the desk.");
        assertThat(facesOf(ENROLLED)).isEqualTo(1);
        assertThat(kiosk.postAndFollow("/kiosk/delete").heading()).isEqualTo("Your face is deleted");
        assertThat(facesOf(ENROLLED)).isZero();
    }

    @Test
    void aFaceThatCameMeanwhileIsNotReplaced() {
        String pass = desk.issuePass(PERSON, false);
        PlainPage review = scanned(kiosk, pass, PERSON);
        PlainBrowser other = kioskElsewhere();
        present("badge", PERSON);
        other.postAndFollow("/kiosk/start");
        agrees(other, other.postAndFollow("/kiosk/badge"));
        saves(other, scans(other, PERSON));
        assertThat(facesOf(PERSON)).isEqualTo(1);
        PlainPage answer = kiosk.get(saves(kiosk, review).location());
        assertThat(answer.heading()).isEqualTo("Your face is already enrolled");
        assertThat(calls(WRITE)).isEqualTo(1);
    }

    @Test
    void aFaceThatCameMeanwhileIsReplacedOnlyAfterTheWordIsGiven() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, true), PERSON);
        reader = FreshReader.of(emulator);
        PlainBrowser other = kiosk(FrontDesk.newName());
        present("badge", PERSON);
        other.postAndFollow("/kiosk/start");
        agrees(other, other.postAndFollow("/kiosk/badge"));
        saves(other, scans(other, PERSON));
        int writes = calls(WRITE);
        PlainPage answer = kiosk.get(saves(kiosk, review).location());
        assertThat(answer.heading()).isEqualTo("Your face is already enrolled");
        assertThat(answer.body()).contains("Replace my face");
        assertThat(calls(WRITE)).isEqualTo(writes);
    }

    private JsonNode faces() {
        return emulator.get("users/" + ENROLLED + "/faces").path("faces");
    }
}
