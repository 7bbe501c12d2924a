package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that do not fit: out of order, changed, forged, of somebody else. None of them reaches BioStar. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class StrangersTest extends PlainTest {

    @ParameterizedTest
    @ValueSource(strings = {"identify", "existing", "delete", "consent", "scan"})
    void aPageWithoutAJourney(String page) {
        JsonNode before = calls();
        assertSentBack(kiosk, kiosk.get("/kiosk/" + page), "expired");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "badge", "replace", "delete", "consent", "scan", "save", "retry", "phone"})
    void aFormWithoutAJourney(String form) {
        JsonNode before = calls();
        assertSentBack(kiosk, post(form), "expired");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"existing", "delete", "consent", "scan", "done", "declined", "deleted", "mailed"})
    void aPageBeforeSayingWhoOneIs(String page) {
        kiosk.postAndFollow("/kiosk/start");
        JsonNode before = calls();
        assertSentBack(kiosk, kiosk.get("/kiosk/" + page), "out-of-order");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replace", "delete", "consent", "scan", "save", "retry", "phone"})
    void aFormBeforeSayingWhoOneIs(String form) {
        kiosk.postAndFollow("/kiosk/start");
        JsonNode before = calls();
        assertSentBack(kiosk, post(form), "out-of-order");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "badge", "replace", "delete", "scan", "save", "retry", "phone"})
    void aFormBeforeTheConsent(String form) {
        identified(kiosk, desk.issuePass(PERSON, false));
        JsonNode before = calls();
        assertSentBack(kiosk, post(form), "out-of-order");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "badge", "replace", "delete", "consent"})
    void aFormThatIsPast(String form) {
        agreed(kiosk, desk.issuePass(PERSON, false));
        JsonNode before = calls();
        assertSentBack(kiosk, post(form), "out-of-order");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "declined", "deleted", "mailed", "identify", "existing", "delete", "consent"})
    void aPageThatIsNotTheOne(String page) {
        agreed(kiosk, desk.issuePass(PERSON, false));
        JsonNode before = calls();
        assertSentBack(kiosk, kiosk.get("/kiosk/" + page), "out-of-order");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "badge", "delete", "consent", "scan", "save", "phone", "start", "end", "language"})
    void noFormCanBeAskedForAsAPage(String form) {
        agreed(kiosk, desk.issuePass(PERSON, false));
        JsonNode before = calls();
        PlainPage answer = kiosk.get("/kiosk/" + form + "?attempt=0&pass=1&capture=x&decision=agree");
        assertThat(answer.status()).isIn(200, 303, 404, 405);
        assertThat(calls()).as("nothing is changed by GET").isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"scan", "save", "phone", "retry", "end", "start", "language"})
    void aFormOfAnotherBrowserOrWithoutAToken(String form) {
        agreed(kiosk, desk.issuePass(PERSON, false));
        PlainBrowser other = kioskElsewhere();
        JsonNode before = calls();
        for (String foreign : new String[] {other.token(), "forged", ""}) {
            PlainPage answer = kiosk.forging(foreign).post("/kiosk/" + form, "attempt", "0", "language", "ko");
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.location()).endsWith("/kiosk?because=unknown-form");
            assertThat(kiosk.get(answer.location()).alert()).startsWith("That form was not made for this page.");
        }
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4", "999999999999", "one", "", " 0"})
    void aChangedAttempt(String attempt) {
        agreed(kiosk, desk.issuePass(PERSON, false));
        JsonNode before = calls();
        assertSentBack(kiosk, kiosk.post("/kiosk/scan", "attempt", attempt), "unknown-form");
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void anAttemptLeftOut() {
        agreed(kiosk, desk.issuePass(PERSON, false));
        JsonNode before = calls();
        assertSentBack(kiosk, kiosk.post("/kiosk/scan"), "unknown-form");
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void aCaptureLeftOut() {
        scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        JsonNode before = calls();
        assertSentBack(kiosk, kiosk.post("/kiosk/save"), "unknown-form");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"agree,changed", "perhaps,shown", "'',shown", "agree,''"})
    void aChangedDecisionOrText(String decision, String text) {
        PlainPage consent = identified(kiosk, desk.issuePass(PERSON, false));
        JsonNode before = calls();
        String hash = text.equals("shown") ? consent.field("text") : text;
        assertSentBack(kiosk, kiosk.post("/kiosk/consent", "decision", decision, "text", hash), "unknown-form");
        assertThat(calls()).isEqualTo(before);
        assertThat(Ledger.ofKiosk(kioskName)).doesNotContain("CONSENT_GRANTED");
    }

    private PlainPage post(String form) {
        return kiosk.post("/kiosk/" + form, "attempt", "0", "capture", "x", "pass", "123 456 7890");
    }
}
