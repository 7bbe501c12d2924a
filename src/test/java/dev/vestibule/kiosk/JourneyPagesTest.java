package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.face.EnrollmentOutcome;
import dev.vestibule.enrollment.scan.ScanOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class JourneyPagesTest extends KioskTest {

    @Inject
    Journeys journeys;

    @Test
    void fromTheWelcomePageToTheSavedFace() {
        assertThat(heading(browser.get("/kiosk"))).isEqualTo("Enroll your face");
        assertThat(heading(browser.postAndFollow("/kiosk/start"))).isEqualTo("Who are you?");

        Response consent = browser.postAndFollow("/kiosk/pass", "pass", pass(false));
        assertThat(heading(consent)).isEqualTo("Before we begin");
        assertThat(consent.asString()).contains("Hello, Ada Lovelace", ">I agree<", ">No, thank you<");

        Response scan = browser.postAndFollow(
                "/kiosk/consent", "decision", "agree", "text", KioskBrowser.field(consent, "text"));
        assertThat(heading(scan)).isEqualTo("Look at the reader");
        assertThat(scan.asString()).contains(">Scan my face<").doesNotContain("Try 1 of 3", "role=\"alert\"><p");

        scanEndsWith(() -> new ScanOutcome.Captured(CAPTURE, 2));
        Response review = browser.post("/kiosk/scan", "attempt", KioskBrowser.field(scan, "attempt"));
        assertThat(review.statusCode()).isEqualTo(200);
        assertThat(heading(review)).isEqualTo("Is this you?");
        assertThat(review.asString()).contains("alt=\"Your picture\"", "src=\"data:image/png;base64," + PICTURE);

        savingEndsWith(new EnrollmentOutcome.Saved());
        Response done = browser.postAndFollow("/kiosk/save", "capture", KioskBrowser.field(review, "capture"));
        assertThat(heading(done)).isEqualTo("Your face is saved");
        assertThat(browser.cookie(KioskBrowser.JOURNEY)).isEmpty();

        verify(scans, times(1)).scan(argThat(visit -> visit.readerId().equals(kiosk.readerId())), any(), eq(0));
        verify(enrollment, times(1))
                .save(
                        argThat(visit -> visit.kioskId().equals(kiosk.id())),
                        argThat(proof -> proof.personId().equals(personId)),
                        argThat(capture -> capture.json().equals(CAPTURE.json())));
        verifyNoMoreInteractions(scans, enrollment);
    }

    @Test
    void theLastPageIsShownOnceAndTheJourneyIsOver() {
        Response review = captured();
        savingEndsWith(new EnrollmentOutcome.Saved());
        String before = browser.cookie(KioskBrowser.JOURNEY).orElseThrow();
        browser.postAndFollow("/kiosk/save", "capture", KioskBrowser.field(review, "capture"));

        assertThat(browser.get("/kiosk/done").header("Location")).endsWith("because=out-of-order");
        // An old cookie does not bring the journey back.
        Response again = browser.with(KioskBrowser.JOURNEY, before).get("/kiosk/scan");
        assertThat(again.header("Location")).endsWith("because=ended");
    }

    @Test
    void theWholeWayInKorean() {
        browser.speaking("ko-KR,ko;q=0.9");
        Response consent = identified();
        assertThat(heading(consent)).isEqualTo("시작하기 전에");
        assertThat(consent.asString()).contains("<html lang=\"ko\" dir=\"ltr\">", "동의합니다", "출입카드는 계속");
        Response scan = browser.postAndFollow(
                "/kiosk/consent", "decision", "agree", "text", KioskBrowser.field(consent, "text"));
        assertThat(heading(scan)).isEqualTo("단말기를 바라봐 주세요");
        scanEndsWith(() -> new ScanOutcome.Captured(CAPTURE, 2));
        Response review = browser.post("/kiosk/scan", "attempt", "0");
        assertThat(heading(review)).isEqualTo("본인이 맞으신가요?");
        assertThat(review.asString()).contains("<html lang=\"ko\" dir=\"ltr\">", "alt=\"촬영한 사진\"");
    }

    @Test
    void aBrowserLanguageThatIsNotCompleteGetsEnglish() {
        assertThat(browser.speaking("tlh,zz;q=0.5").get("/kiosk").asString())
                .contains("<html lang=\"en\" dir=\"ltr\">", "Enroll your face");
    }

    @Test
    void theLanguageChosenStaysOnThePageTheJourneyIsOn() {
        identified();
        assertThat(heading(browser.postAndFollow("/kiosk/language", "language", "ko")))
                .isEqualTo("시작하기 전에");
        browser.post("/kiosk/end");
        assertThat(heading(browser.get("/kiosk"))).isEqualTo("Enroll your face");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kiosk", "/kiosk/identify", "/kiosk?because=idle"})
    void nothingIsCached(String path) {
        browser.post("/kiosk/start");
        Response page = browser.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theReviewPageIsNotCachedAndCarriesTheCaptureOnlySealed() {
        Response review = captured();
        assertThat(review.header("Cache-Control")).isEqualTo("no-store");
        assertThat(review.asString()).doesNotContain("Q0FOQVJZ");
        assertThat(browser.cookie(KioskBrowser.JOURNEY).orElseThrow()).doesNotContain("Q0FOQVJZ", "ada");
    }

    @Test
    void startOverEndsTheJourneyOnTheServerToo() {
        identified();
        String before = browser.cookie(KioskBrowser.JOURNEY).orElseThrow();
        Response answer = browser.post("/kiosk/end");
        assertThat(answer.header("Location")).endsWith("/kiosk");
        assertThat(browser.cookie(KioskBrowser.JOURNEY)).isEmpty();
        assertThat(browser.with(KioskBrowser.JOURNEY, before)
                        .get("/kiosk/consent")
                        .header("Location"))
                .endsWith("because=ended");
    }

    @Test
    void anIdleKioskSaysWhyItStartedOver() {
        identified();
        Response welcome = browser.postAndFollow("/kiosk/end", "because", "idle");
        assertThat(alert(welcome)).isEqualTo("Nobody touched the screen, so we started over.");
    }

    @Test
    void startingEndsAnOperatorsSessionInThisBrowser() {
        browser.with("__Host-operator", "whatever").post("/kiosk/start");
        assertThat(browser.cookie("__Host-operator")).isEmpty();
    }

    @Test
    void everyPageSaysThatTheEmulatorOpensNoDoors() {
        assertThat(browser.get("/kiosk").asString()).contains("Emulator: this opens no real doors");
    }
}
