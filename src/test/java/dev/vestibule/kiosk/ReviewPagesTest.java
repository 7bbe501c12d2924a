package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.Tokens;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.enrollment.delivery.Deliveries;
import dev.vestibule.enrollment.delivery.Delivery;
import dev.vestibule.enrollment.face.EnrollmentOutcome;
import dev.vestibule.enrollment.face.SaveStanding;
import dev.vestibule.enrollment.face.SaveStandings;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReviewPagesTest extends KioskTest {

    @Inject
    Tokens tokens;

    @InjectMock
    Deliveries deliveries;

    @InjectMock
    SaveStandings standings;

    @BeforeEach
    void doorsAreFedByBioStar() {
        when(deliveries.of(any())).thenReturn(Delivery.BY_BIOSTAR);
    }

    @Test
    void aFaceThatWasNotSavedMayBeTriedAgainWithTheSamePicture() {
        savingEndsWith(
                new EnrollmentOutcome.NotSaved(new BioStarFailure(FailureKind.SERVER_IN_TROUBLE, Optional.of("1020"))));
        String capture = KioskBrowser.field(captured(), "capture");
        Response page = browser.post("/kiosk/save", "capture", capture);
        assertThat(heading(page)).isEqualTo("Is this you?");
        assertThat(alert(page))
                .isEqualTo("The door system has a problem of its own. Wait a few minutes, then try again.");
        assertThat(KioskBrowser.field(page, "capture")).isEqualTo(capture);
        assertThat(page.asString()).doesNotContain("1020", "Your face is saved");

        savingEndsWith(new EnrollmentOutcome.Saved());
        assertThat(heading(browser.postAndFollow("/kiosk/save", "capture", capture)))
                .isEqualTo("Your face is saved");
        verify(enrollment, times(2)).save(any(), any(), any());
    }

    @Test
    void whatCouldNotBeReadBackIsNotCalledSaved() {
        savingEndsWith(new EnrollmentOutcome.NotConfirmed());
        Response page = browser.post("/kiosk/save", "capture", KioskBrowser.field(captured(), "capture"));
        assertThat(alert(page)).startsWith("We could not check whether your face is saved.");
        assertThat(page.asString()).doesNotContain("Your face is saved<", ">Use this picture<");
        assertThat(browser.get("/kiosk/done").header("Location")).endsWith("because=out-of-order");
    }

    @Test
    void whoLooksAgainReadsWhatWasFoundLater() {
        savingEndsWith(new EnrollmentOutcome.NotConfirmed());
        browser.post("/kiosk/save", "capture", KioskBrowser.field(captured(), "capture"));
        when(standings.lookAgain(any(), any())).thenReturn(SaveStanding.NOT_CONFIRMED);
        Response unknown = browser.post("/kiosk/outcome");
        assertThat(alert(unknown)).startsWith("We could not check whether your face is saved.");
        assertThat(unknown.asString()).contains(">Look again<");

        when(standings.lookAgain(any(), any())).thenReturn(SaveStanding.SAVED);
        assertThat(heading(browser.postAndFollow("/kiosk/outcome"))).isEqualTo("Your face is saved");
    }

    @Test
    void whatWasFoundNotToBeSavedIsSaidAndEndsTheVisit() {
        savingEndsWith(new EnrollmentOutcome.FoundNotSaved());
        when(standings.of(any(), any())).thenReturn(SaveStanding.FOUND_NOT_SAVED);
        Response page = browser.postAndFollow("/kiosk/save", "capture", KioskBrowser.field(captured(), "capture"));
        assertThat(alert(page)).isEqualTo("We looked again: your face is not saved. Ask at the desk for a new pass.");
        assertThat(page.asString()).as("time to read it").contains("data-resets=\"45\"", "content=\"45;url=/kiosk\"");
        assertThat(browser.cookie(KioskBrowser.JOURNEY)).isEmpty();
    }

    @Test
    void whoeverIsCutOffInASaveIsToldThatItMayBeSavedAndSeesIt() {
        when(enrollment.save(any(), any(), any())).thenThrow(new IllegalStateException("broken"));
        Response page = browser.post("/kiosk/save", "capture", KioskBrowser.field(captured(), "capture"));
        assertThat(alert(page))
                .isEqualTo("Something went wrong on our side, and your face may be saved already."
                        + " Wait a moment, then press Try again to see.");
        assertThat(page.asString()).contains("method=\"get\" action=\"/kiosk/outcome\"");

        when(standings.of(any(), any())).thenReturn(SaveStanding.SAVING);
        assertThat(alert(browser.get("/kiosk/outcome"))).startsWith("Your face is being saved.");
        when(standings.of(any(), any())).thenReturn(SaveStanding.NONE);
        assertThat(browser.get("/kiosk/outcome").header("Location")).endsWith("/kiosk/scan");
        when(standings.of(any(), any())).thenReturn(SaveStanding.SAVED);
        assertThat(browser.get("/kiosk/outcome").header("Location")).endsWith("/kiosk/done");
    }

    @Test
    void aFaceThatAppearedInBetweenIsNotReplaced() {
        savingEndsWith(new EnrollmentOutcome.FaceExists());
        Response page = browser.postAndFollow("/kiosk/save", "capture", KioskBrowser.field(captured(), "capture"));
        assertThat(heading(page)).isEqualTo("Your face is already enrolled");
        assertThat(page.asString()).doesNotContain(">Replace my face<");
    }

    @Test
    void whoSavesAtAnotherKioskIsToldToWaitAndKeepsThePicture() {
        savingEndsWith(new EnrollmentOutcome.AnotherSave());
        String capture = KioskBrowser.field(captured(), "capture");
        Response page = browser.post("/kiosk/save", "capture", capture);
        assertThat(heading(page)).isEqualTo("Is this you?");
        assertThat(alert(page)).isEqualTo("Your face is being saved at another kiosk. Wait a moment, then try again.");
        assertThat(KioskBrowser.field(page, "capture")).isEqualTo(capture);
    }

    @Test
    void whoComesWhileSavesAreStoppedReadsSoAndKeepsPassAndPicture() {
        savingEndsWith(new EnrollmentOutcome.Stopped());
        String capture = KioskBrowser.field(captured(), "capture");
        Response page = browser.post("/kiosk/save", "capture", capture);
        assertThat(heading(page)).isEqualTo("Is this you?");
        assertThat(alert(page))
                .isEqualTo(
                        "Faces cannot be saved anywhere at the moment; yours is not saved, and your pass stays good. Ask"
                                + " at the desk.");
        assertThat(KioskBrowser.field(page, "capture")).isEqualTo(capture);
    }

    @ParameterizedTest
    @CsvSource({
        "BY_BIOSTAR, It works at the doors within a few minutes",
        "THIS_READER, Other doors learn it when the site sends it to them",
        "NOWHERE, It works at the doors when the site sends it to them"
    })
    void thePersonReadsWhenTheDoorsGetTheirFace(Delivery delivery, String sentence) {
        when(deliveries.of(any())).thenReturn(delivery);
        savingEndsWith(new EnrollmentOutcome.Saved());
        Response page = browser.postAndFollow("/kiosk/save", "capture", KioskBrowser.field(captured(), "capture"));
        assertThat(heading(page)).isEqualTo("Your face is saved");
        assertThat(page.asString()).contains(sentence);
    }

    @Test
    void whatTheRulesDoNotAllowGoesBackToWelcome() {
        savingEndsWith(new EnrollmentOutcome.NotAllowed());
        Response answer = browser.post("/kiosk/save", "capture", KioskBrowser.field(captured(), "capture"));
        assertThat(answer.header("Location")).endsWith("because=ended");
    }

    @Test
    void aChangedCaptureIsNotSaved() {
        String capture = KioskBrowser.field(captured(), "capture");
        String changed = capture.substring(0, capture.length() - 4) + "AAAA";
        assertNotSaved(browser.postAndFollow("/kiosk/save", "capture", changed));
    }

    @Test
    void aCaptureOfAnotherJourneyIsNotSaved() {
        captured();
        assertNotSaved(
                browser.postAndFollow("/kiosk/save", "capture", sealed("another journey", Duration.ofMinutes(5))));
    }

    @Test
    void aTokenOfAnotherPurposeIsNotSaved() {
        captured();
        assertNotSaved(browser.postAndFollow(
                "/kiosk/save", "capture", browser.cookie(KioskBrowser.JOURNEY).orElseThrow()));
    }

    @Test
    void noCaptureAtAllIsAChangedForm() {
        captured();
        assertThat(browser.post("/kiosk/save").header("Location")).endsWith("because=unknown-form");
        verifyNoInteractions(enrollment);
    }

    @Test
    void tryAgainGoesBackToTheReader() {
        captured();
        assertThat(heading(browser.postAndFollow("/kiosk/retry"))).isEqualTo("Look at the reader");
    }

    private void assertNotSaved(Response page) {
        assertThat(heading(page)).isEqualTo("Enroll your face");
        assertThat(alert(page)).isEqualTo("That form was not made for this page. Press Start to begin again.");
        verifyNoInteractions(enrollment);
    }

    private String sealed(String journey, Duration validity) {
        return tokens.seal(Purpose.CAPTURE, journey, CAPTURE.json(), validity);
    }
}
