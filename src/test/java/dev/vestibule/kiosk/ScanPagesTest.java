package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.scan.ScanOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScanPagesTest extends KioskTest {

    @BeforeEach
    void agree() {
        agreed();
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void eachFailureIsOneSentenceOnTheScanPage(FailureKind kind) {
        Response page = scan(new ScanOutcome.Failed(new BioStarFailure(kind, Optional.of("code-4711")), 2));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(heading(page)).isEqualTo("Look at the reader");
        assertThat(alert(page)).isNotBlank().doesNotContain(kind.name());
        assertThat(page.asString())
                .containsPattern("Reference [2-9A-Z]{8}")
                .contains(">Scan my face<")
                .doesNotContain("4711");
    }

    @Test
    void aReaderThatIsFinishingSaysHowLong() {
        Response page = scan(new ScanOutcome.ReaderBusy(Duration.ofSeconds(12)));
        assertThat(page.asString())
                .contains("The reader will be ready in 12 seconds.", "data-busy=\"12\"")
                .doesNotContain("class=\"problem\"");
    }

    @Test
    void aFormThatWasSentBeforeStartsNothing() {
        Response page = scan(new ScanOutcome.AlreadyStarted(2));
        assertThat(alert(page)).isEqualTo("That scan was already done. Press Scan my face for a new one.");
    }

    @Test
    void withoutScansLeftThereAreOtherWaysIn() {
        Response page = scan(new ScanOutcome.NoScansLeft());
        assertThat(alert(page)).isEqualTo("All tries at this kiosk are used.");
    }

    @Test
    void aJourneyThatIsOverGoesBackToWelcome() {
        assertThat(scan(new ScanOutcome.NotAllowed()).header("Location")).endsWith("because=ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "9", "99999999999", "1.5"})
    void aChangedAttemptStartsNothing(String attempt) {
        assertSentBack(browser.post("/kiosk/scan", "attempt", attempt), "unknown-form");
    }

    @Test
    void aMissingAttemptStartsNothing() {
        assertSentBack(browser.post("/kiosk/scan"), "unknown-form");
    }

    @Test
    void theReaderOfTheBrowserIsIgnored() {
        scanEndsWith(() -> new ScanOutcome.Captured(CAPTURE, 2));
        browser.post("/kiosk/scan", "attempt", "0", "readerId", "999", "deviceId", "999", "personId", "1");
        verify(scans)
                .scan(
                        org.mockito.ArgumentMatchers.argThat(
                                visit -> visit.readerId().equals(kiosk.readerId())),
                        org.mockito.ArgumentMatchers.argThat(
                                proof -> proof.personId().equals(personId)),
                        eq(0));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidOnThePage() {
        when(scans.scan(any(), any(), anyInt())).thenThrow(new DatabaseException(new Exception("table journey")));
        Response page = browser.post("/kiosk/scan", "attempt", "0");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(heading(page)).isEqualTo("Look at the reader");
        assertThat(page.asString()).doesNotContain("table journey");
    }

    @Test
    void aScanThatBreaksOnAnotherThreadIsSaidOnThePage() {
        scanEndsWith(() -> {
            throw new IllegalStateException("secret detail");
        });
        Response page = browser.post("/kiosk/scan", "attempt", "0");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(alert(page)).isEqualTo("Something went wrong on our side. Wait a moment, then try again.");
        assertThat(page.asString()).doesNotContain("secret detail");
    }

    @Test
    void anAnswerWithoutAPictureShowsADrawing() {
        Capture blind = Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"QUFB\"}]}");
        Response page = scan(new ScanOutcome.Captured(blind, 2));
        assertThat(page.asString()).containsPattern("src=\"/assets/[0-9a-f]{12}/person.svg\" alt=\"Your picture\"");
    }

    @Test
    void afterTheLastScanThePictureCanBeLeftButNotTakenAgain() {
        assertThat(scan(new ScanOutcome.Captured(CAPTURE, 0)).asString())
                .contains(">Do not use it<")
                .doesNotContain(">Try again<");
    }

    @Test
    void stopTellsHowLongTheReaderGoesOnAndNoMoreThanThat() {
        assertThat(browser.get("/kiosk/scan?left=9").asString()).contains("data-busy=\"9\"");
        assertThat(browser.get("/kiosk/scan?left=900").asString()).doesNotContain("data-busy");
        assertThat(browser.get("/kiosk/scan?left=x").asString()).doesNotContain("data-busy");
    }

    private Response scan(ScanOutcome outcome) {
        scanEndsWith(() -> outcome);
        return browser.post("/kiosk/scan", "attempt", "0");
    }
}
