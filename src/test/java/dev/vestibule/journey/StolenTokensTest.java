package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Journeys, captures and ids that are forged, old, or somebody else's. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class StolenTokensTest extends PlainTest {

    @Test
    void aForgedJourney() {
        agreed(kiosk, desk.issuePass(PERSON, false));
        String good = kiosk.cookie(JOURNEY).orElseThrow();
        JsonNode before = calls();
        kiosk.with(JOURNEY, good.substring(0, good.length() - 6) + "AAAAAA");
        assertSentBack(kiosk, kiosk.post("/kiosk/scan", "attempt", "0"), "expired");
        kiosk.with(JOURNEY, "x.y.z");
        assertSentBack(kiosk, kiosk.post("/kiosk/scan", "attempt", "0"), "expired");
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void aJourneyOfAnotherKiosk() {
        agreed(kiosk, desk.issuePass(PERSON, false));
        PlainBrowser neighbour = kiosk(FrontDesk.newName());
        neighbour.with(JOURNEY, kiosk.cookie(JOURNEY).orElseThrow());
        JsonNode before = calls();
        assertSentBack(neighbour, neighbour.post("/kiosk/scan", "attempt", "0"), "expired");
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void aJourneyThatWasFinished() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, true), PERSON);
        String old = kiosk.cookie(JOURNEY).orElseThrow();
        PlainPage saved = saves(kiosk, review);
        assertThat(kiosk.get(saved.location()).heading()).isEqualTo("Your face is saved");
        kiosk.postAndFollow("/kiosk/end");
        JsonNode before = calls();
        kiosk.with(JOURNEY, old);
        assertSentBack(kiosk, kiosk.post("/kiosk/scan", "attempt", "1"), "ended");
        kiosk.with(JOURNEY, old);
        // Save pressed again says how it ended, whichever tap brings it, and does nothing.
        PlainPage again = saves(kiosk, review);
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).endsWith("/kiosk/done");
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void aJourneyThatAnotherOneEnded() {
        agreed(kiosk, desk.issuePass(PERSON, false));
        String first = kiosk.cookie(JOURNEY).orElseThrow();
        kiosk.postAndFollow("/kiosk/start");
        kiosk.with(JOURNEY, first);
        JsonNode before = calls();
        assertSentBack(kiosk, kiosk.post("/kiosk/scan", "attempt", "0"), "ended");
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void aLastPageIsShownOnce() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        PlainPage saved = saves(kiosk, review);
        assertThat(kiosk.get(saved.location()).heading()).isEqualTo("Your face is saved");
        assertThat(kiosk.get(saved.location()).location()).contains("because=");
    }

    @Test
    void aCaptureOfAnotherJourneyIsSavedForNobody() {
        String stolen = scanned(kiosk, desk.issuePass("1003", false), "1003").field("capture");
        scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        assertRefused(stolen);
    }

    @Test
    void aChangedCaptureIsSavedForNobody() {
        PlainPage own = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        assertRefused(own.field("capture").substring(1));
    }

    private void assertRefused(String capture) {
        JsonNode before = calls();
        PlainPage answer = kiosk.post("/kiosk/save", "capture", capture);
        assertThat(answer.location()).endsWith("/kiosk?because=unknown-form");
        PlainPage welcome = kiosk.get(answer.location());
        assertThat(welcome.heading()).isEqualTo("Enroll your face");
        assertThat(welcome.alert()).isEqualTo("That form was not made for this page. Press Start to begin again.");
        assertThat(calls()).isEqualTo(before);
        assertThat(facesOf(PERSON)).isZero();
    }

    @Test
    void idsFromTheBrowserAreIgnored() {
        String[] ids = {
            "user",
            "1003",
            "userId",
            "1003",
            "user_id",
            "1003",
            "person",
            "1003",
            "personId",
            "1003",
            "proof",
            "1003",
            "reader",
            READER_OF_OTHERS,
            "readerId",
            READER_OF_OTHERS,
            "device",
            READER_OF_OTHERS,
            "kiosk",
            "x"
        };
        String query = "?user=1003&userId=1003&personId=1003&reader=" + READER_OF_OTHERS + "&readerId="
                + READER_OF_OTHERS + "&device_id=" + READER_OF_OTHERS;
        present("face", PERSON);
        kiosk.postAndFollow("/kiosk/start" + query, ids);
        PlainPage consent = kiosk.postAndFollow("/kiosk/pass" + query, and(ids, "pass", desk.issuePass(PERSON, false)));
        kiosk.postAndFollow("/kiosk/consent" + query, and(ids, "decision", "agree", "text", consent.field("text")));
        PlainPage review = kiosk.post("/kiosk/scan" + query, and(ids, "attempt", "0"));
        kiosk.post("/kiosk/save" + query, and(ids, "capture", review.field("capture")));
        assertThat(facesOf(PERSON)).isEqualTo(1);
        assertThat(facesOf("1003")).isZero();
        assertThat(scansOf(READER_OF_OTHERS)).isZero();
        assertThat(scansOf(reader)).isEqualTo(1);
    }

    @Test
    void aRevokedKioskIsOutAtOnce() {
        agreed(kiosk, desk.issuePass(PERSON, false));
        desk.revokeKiosk(kioskName);
        JsonNode before = calls();
        for (PlainPage answer : new PlainPage[] {
            kiosk.post("/kiosk/scan", "attempt", "0"),
            kiosk.get("/kiosk/scan"),
            kiosk.get("/kiosk"),
            kiosk.post("/kiosk/start")
        }) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.heading()).isEqualTo("This browser is not a kiosk yet");
        }
        assertThat(calls()).isEqualTo(before);
    }

    private static final String READER_OF_OTHERS = "543700002";

    private int scansOf(String id) {
        for (JsonNode state : emulator.state().path("readers")) {
            if (state.path("id").asText().equals(id)) {
                return state.path("scansStarted").asInt();
            }
        }
        throw new AssertionError("No reader " + id);
    }

    private static String[] and(String[] fields, String... more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
