package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.enrollment.face.DeletionOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExistingFaceTest extends KioskTest {

    @BeforeEach
    void hasAFace() {
        known(person(1, true));
        browser.post("/kiosk/start");
    }

    @Test
    void aPassThatMayNotReplaceLeadsNoFurther() {
        Response page = browser.postAndFollow("/kiosk/pass", "pass", pass(false));
        assertThat(heading(page)).isEqualTo("Your face is already enrolled");
        assertThat(page.asString())
                .contains("ask at the desk for a pass that may replace it", ">Delete my face<")
                .doesNotContain(">Replace my face<");
        assertSentBack(browser.post("/kiosk/replace"), "out-of-order");
    }

    @Test
    void aPassThatMayReplaceSaysSoOnEveryPage() {
        Response page = browser.postAndFollow("/kiosk/pass", "pass", pass(true));
        assertThat(page.asString()).contains("the new picture will replace the one you have", ">Delete my face<");
        Response consent = browser.postAndFollow("/kiosk/replace");
        assertThat(consent.asString()).contains("will replace the one you have");
        Response scan = browser.postAndFollow(
                "/kiosk/consent", "decision", "agree", "text", KioskBrowser.field(consent, "text"));
        assertThat(scan.asString()).contains("will replace the one you have");
    }

    @Test
    void aFaceIsCalledDeletedOnlyAfterItWasReadBack() {
        Response page = delete(new DeletionOutcome.Deleted());
        assertThat(page.header("Location")).endsWith("/kiosk/deleted");
        assertThat(heading(browser.get("/kiosk/deleted"))).isEqualTo("Your face is deleted");
        assertThat(browser.cookie(KioskBrowser.JOURNEY)).isEmpty();
        verify(deletion)
                .delete(
                        any(),
                        argThat(proof -> proof.personId().equals(personId)),
                        contains("Your face will be deleted"),
                        eq("en"));
    }

    @Test
    void aFaceThatIsStillThereIsNotCalledDeleted() {
        Response page = delete(new DeletionOutcome.NotDeleted(BioStarFailure.of(FailureKind.UNKNOWN)));
        assertThat(heading(page)).isEqualTo("Delete your face?");
        assertThat(alert(page)).isEqualTo("Your face is not deleted. Try again, or ask at the desk.");
        assertThat(browser.get("/kiosk/deleted").header("Location")).endsWith("because=out-of-order");
    }

    @Test
    void aDeletionThatIsNotAllowedGoesBackToWelcome() {
        assertThat(delete(new DeletionOutcome.NotAllowed()).header("Location")).endsWith("because=ended");
    }

    @Test
    void askingIsNotDeleting() {
        browser.postAndFollow("/kiosk/pass", "pass", pass(false));
        Response page = browser.get("/kiosk/delete");
        assertThat(heading(page)).isEqualTo("Delete your face?");
        verifyNoInteractions(deletion);
    }

    private Response delete(DeletionOutcome outcome) {
        when(deletion.delete(any(), any(), any(), any())).thenReturn(outcome);
        browser.postAndFollow("/kiosk/pass", "pass", pass(false));
        return browser.post("/kiosk/delete");
    }
}
