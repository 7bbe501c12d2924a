package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.access.pairing.PairingOutcome;
import dev.vestibule.access.pairing.TestKiosks;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.Tokens;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

@QuarkusTest
class MisplacedRequestsTest extends KioskTest {

    @Inject
    Tokens tokens;

    @Inject
    JourneyCookies cookies;

    @Inject
    Records records;

    @ParameterizedTest
    @ValueSource(strings = {"identify", "existing", "delete", "consent", "scan", "outcome"})
    void aPageWithoutAJourney(String page) {
        assertSentBack(browser.get("/kiosk/" + page), "expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pass", "badge", "replace", "delete", "consent", "scan", "save", "outcome", "retry", "phone"})
    void aFormWithoutAJourney(String form) {
        assertSentBack(browser.post("/kiosk/" + form, "attempt", "0", "capture", "x"), "expired");
    }

    @ParameterizedTest
    @CsvSource({"existing", "delete", "consent", "scan", "outcome", "done", "declined", "deleted", "mailed"})
    void aPageBeforeSayingWhoOneIs(String page) {
        browser.post("/kiosk/start");
        assertSentBack(browser.get("/kiosk/" + page), "out-of-order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replace", "delete", "consent", "scan", "save", "outcome", "retry", "phone"})
    void aFormBeforeSayingWhoOneIs(String form) {
        browser.post("/kiosk/start");
        assertSentBack(browser.post("/kiosk/" + form, "attempt", "0", "capture", "x"), "out-of-order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "badge", "replace", "delete", "scan", "save", "retry", "phone"})
    void aFormBeforeTheConsent(String form) {
        identified();
        assertSentBack(browser.post("/kiosk/" + form, "attempt", "0", "capture", "x"), "out-of-order");
    }

    @Test
    void aForgedJourney() {
        browser.post("/kiosk/start");
        String good = browser.cookie(KioskBrowser.JOURNEY).orElseThrow();
        browser.with(KioskBrowser.JOURNEY, good.substring(0, good.length() - 4) + "AAAA");
        assertSentBack(browser.get("/kiosk/identify"), "expired");
    }

    @Test
    void aJourneyThatIsNoTokenAtAll() {
        assertSentBack(browser.with(KioskBrowser.JOURNEY, "x.y.z").get("/kiosk/identify"), "expired");
    }

    @Test
    void aJourneyTokenThatIsTooOld() {
        String old = tokens.seal(Purpose.JOURNEY, kiosk.id(), "{}", Duration.ZERO);
        assertSentBack(browser.with(KioskBrowser.JOURNEY, old).get("/kiosk/identify"), "expired");
    }

    @Test
    void aJourneyOfAnotherForm() {
        String other = tokens.seal(Purpose.JOURNEY, kiosk.id(), "{\"step\":\"NOWHERE\"}", Duration.ofMinutes(1));
        assertSentBack(browser.with(KioskBrowser.JOURNEY, other).get("/kiosk/identify"), "expired");
    }

    @Test
    void aJourneyOfAnotherKiosk() {
        KioskBrowser neighbour = new KioskBrowser(pair().cookie());
        neighbour.post("/kiosk/start");
        browser.with(
                KioskBrowser.JOURNEY, neighbour.cookie(KioskBrowser.JOURNEY).orElseThrow());
        assertSentBack(browser.get("/kiosk/identify"), "expired");
    }

    @Test
    void aJourneyThatTheServerNeverOpened() {
        browser.with(
                KioskBrowser.JOURNEY,
                cookies.of(Journey.begun("never-opened"), kiosk.id()).getValue());
        assertSentBack(browser.get("/kiosk/identify"), "ended");
    }

    @Test
    void aJourneyThatAnotherOneEnded() {
        browser.post("/kiosk/start");
        String first = browser.cookie(KioskBrowser.JOURNEY).orElseThrow();
        browser.post("/kiosk/start");
        assertSentBack(browser.with(KioskBrowser.JOURNEY, first).get("/kiosk/identify"), "ended");
    }

    @Test
    void aFormOfAnotherOrigin() {
        agreed();
        Response answer = browser.forging("forged").post("/kiosk/scan", "attempt", "0");
        assertSentBack(answer, "unknown-form");
    }

    @Test
    void anUnknownReasonSaysNothing() {
        assertThat(browser.get("/kiosk?because=<script>").asString()).doesNotContain("<div class=\"problem\"");
    }

    @Test
    void anUnknownLanguageIsAChangedForm() {
        assertThat(browser.post("/kiosk/language", "language", "xx").header("Location"))
                .endsWith("because=unknown-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kiosk", "/kiosk/identify", "/kiosk/scan"})
    void aBrowserThatIsNotPaired(String path) {
        Response page = new KioskBrowser().get(path);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(heading(page)).isEqualTo("This browser is not a kiosk yet");
        assertThat(page.asString()).contains("href=\"/console/kiosks\"", "Use this browser as the demo kiosk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start", "pass", "badge", "replace", "delete", "consent", "scan", "save", "retry", "phone", "end"
            })
    void aFormAfterThePairingWasRevokedInTheMiddle(String form) {
        agreed();
        pairings.revoke(kiosk.id(), "operator", "TEST2345");
        assertNoKiosk(
                browser.post("/kiosk/" + form, "attempt", "0", "capture", "x"), "This browser is not a kiosk yet");
        assertThat(records.ofKiosk(kiosk.id(), 2))
                .extracting(row -> row.entry().kind())
                .containsExactly(RecordKind.JOURNEY_ENDED, RecordKind.KIOSK_REVOKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/identify", "/existing", "/delete", "/consent", "/scan", "/done", "/declined"})
    void aPageAfterThePairingWasRevokedInTheMiddle(String page) {
        agreed();
        pairings.revoke(kiosk.id(), "operator", "TEST2345");
        assertNoKiosk(browser.get("/kiosk" + page), "This browser is not a kiosk yet");
    }

    @Test
    void aReaderThatAnotherBrowserTookOver() {
        agreed();
        Reader reader = new Reader(kiosk.readerId(), "F2", true, true, "1");
        PairingOutcome.Paired next = TestKiosks.pair(pairings, "Lobby", reader);
        assertNoKiosk(browser.post("/kiosk/scan", "attempt", "0"), "This browser is not a kiosk yet");
        assertThat(new KioskBrowser(next.cookie()).get("/kiosk").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "pass", "badge", "consent", "scan", "save"})
    void aKioskOfWhichNobodyKnowsWhomItIsFor(String form) {
        browser = new KioskBrowser(pair(List.of()).cookie());
        assertNoKiosk(browser.get("/kiosk"), "This kiosk has to be paired again");
        assertNoKiosk(browser.post("/kiosk/" + form, "attempt", "0"), "This kiosk has to be paired again");
    }

    private void assertNoKiosk(Response page, String heading) {
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(heading(page)).isEqualTo(heading);
        assertThat(page.asString()).contains("href=\"/console/kiosks\"");
        Mockito.verifyNoInteractions(badges, scans, enrollment, deletion, invitations);
    }
}
