package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import dev.vestibule.enrollment.face.Losses;
import dev.vestibule.enrollment.scan.ScanOutcome;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** While nobody's face is saved, people read so before they do anything for it. */
@QuarkusTest
class StoppedSavesPagesTest extends KioskTest {

    private static final String NOWHERE = "Faces cannot be saved anywhere at the moment";

    @InjectMock
    Losses losses;

    @Test
    void whoIsAskedWhoTheyAreReadsItAndMayGoOnToDeleteTheirFace() {
        when(losses.stopSaves()).thenReturn(true);
        Response page = browser.postAndFollow("/kiosk/start");
        assertThat(heading(page)).isEqualTo("Who are you?");
        assertThat(alert(page)).startsWith(NOWHERE).contains("Ask at the desk", "to delete your face, go on here");
        assertThat(heading(browser.postAndFollow("/kiosk/pass", "pass", pass(false))))
                .isEqualTo("Before we begin");
    }

    @Test
    void whatWasWrongWithAPassIsSaidAllTheSame() {
        when(losses.stopSaves()).thenReturn(true);
        browser.postAndFollow("/kiosk/start");
        assertThat(alert(browser.post("/kiosk/pass", "pass", "0000000000"))).startsWith("This pass does not work");
    }

    @Test
    void whoStandsBeforeTheScanReadsItBeforeAndAfterPressing() {
        when(losses.stopSaves()).thenReturn(true);
        Response scan = agreed();
        assertThat(heading(scan)).isEqualTo("Look at the reader");
        assertThat(alert(scan)).startsWith(NOWHERE).contains("no picture is taken", "your pass stays good");
        scanEndsWith(ScanOutcome.SavesStopped::new);
        assertThat(alert(browser.post("/kiosk/scan", "attempt", "0"))).startsWith(NOWHERE);
    }

    @Test
    void itIsSaidInKoreanToo() {
        when(losses.stopSaves()).thenReturn(true);
        browser.speaking("ko");
        assertThat(alert(browser.postAndFollow("/kiosk/start"))).contains("안내 데스크에 문의하세요");
    }

    @Test
    void otherwiseNobodyReadsOfIt() {
        assertThat(browser.postAndFollow("/kiosk/start").asString()).doesNotContain(NOWHERE);
        assertThat(agreed().asString()).doesNotContain(NOWHERE);
    }
}
