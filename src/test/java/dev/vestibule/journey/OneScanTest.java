package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One press is one scan, whatever the browser does, and a scan that was left alone keeps its reader for a while. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class OneScanTest extends KioskTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDoubleClick(boolean script) {
        Visitor visitor = ready(kiosk("en-GB", script));
        visitor.button("Scan my face").dblclick();
        await().until(() -> faceScans() == 1 || !script && saysItIsDone(visitor));
        visitor.reads("Look at the reader");
        await().until(() -> !state().path("busy").asBoolean());
        assertThat(faceScans()).isBetween(script || !saysItIsDone(visitor) ? 1 : 0, 1);
    }

    /** Without script a second click drops the first request, at times before the reader was asked. */
    private static boolean saysItIsDone(Visitor visitor) {
        return visitor.page()
                .getByText("That scan was already done. Press Scan my face for a new one.")
                .isVisible();
    }

    @Test
    void reloadingThePictureSendsTheFormAgainAndScansNothing() {
        Visitor visitor = ready(kiosk("en-GB", false));
        present("face", PERSON);
        visitor.presses("Scan my face").reads("Is this you?");
        visitor.page().reload();
        assertThat(visitor.alert()).isEqualTo("That scan was already done. Press Scan my face for a new one.");
        visitor.reads("Look at the reader");
        assertThat(faceScans()).isEqualTo(1);
        visitor.presses("Scan my face").reads("Is this you?");
        assertThat(faceScans()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void backAndReload(boolean script) {
        Visitor visitor = ready(kiosk("en-GB", script));
        present("face", PERSON);
        visitor.presses("Scan my face").reads("Is this you?");
        visitor.page().goBack();
        visitor.page().reload();
        assertThat(faceScans()).isEqualTo(1);
        assertThat(faceWrites()).isZero();
        visitor.comes().presses("Start").reads("Who are you?");
    }

    @Test
    void twoTabsOfOneJourney() {
        emulator.post("switches", Map.of("scan-wait", "60"));
        BrowserContext context = kiosk("en-GB", true);
        Visitor first = ready(context);
        Page tab = context.newPage();
        tab.navigate(address + "kiosk/scan");
        Visitor second = new Visitor(tab, address).reads("Look at the reader");
        first.presses("Scan my face");
        await().until(() -> faceScans() == 1);
        second.presses("Scan my face");
        tab.locator("[data-busy], [role=alert]").first().waitFor();
        present("face", PERSON);
        first.reads("Is this you?");
        assertThat(faceScans()).isEqualTo(1);
    }

    @Test
    void whoComesAfterAnAbandonedScanWaitsForTheReaderAndEveryConnectionIsClosed() {
        emulator.post("switches", Map.of("scan-wait", "600", "busy-reader", "queue"));
        BrowserContext kiosk = kiosk("en-GB", true);
        Visitor first = new Visitor(kiosk.newPage(), address).isReadyToScan(pass("1003", false));
        BrowserContext same = sameKiosk(kiosk);
        same.clock().install();
        String pass = pass(PERSON, false);
        first.presses("Scan my face");
        await().until(() -> state().path("busy").asBoolean());
        Visitor next = new Visitor(same.newPage(), address).isReadyToScan(pass).settles();
        // What counts down on the page stands still while it is looked at.
        same.clock().pauseAt(System.currentTimeMillis() + 1000);
        next.presses("Scan my face");
        Locator busy = next.page().locator("[data-busy]");
        busy.waitFor();
        assertThat(busy.innerText()).matches("The reader will be ready in \\d+ seconds\\.");
        assertThat(next.button("Scan my face").isDisabled()).isTrue();
        same.clock().resume();
        assertThat(faceScans()).as("nothing is sent while the reader finishes").isEqualTo(1);

        first.page().close();
        scansWhenTheReaderIsFree(next);
        await().pollDelay(Duration.ofMillis(1100))
                .until(() -> state().path("queued").asInt() == 1);
        next.presses("Stop");
        await().until(() -> state().path("queued").asInt() == 0);

        scansWhenTheReaderIsFree(next);
        next.page().close();
        await().until(() -> state().path("queued").asInt() == 0);
        assertThat(faceScans()).isEqualTo(3);
    }

    /** Presses the button whenever it comes back, until the reader has the scan in line. */
    private void scansWhenTheReaderIsFree(Visitor visitor) {
        Locator scan = visitor.button("Scan my face");
        await().until(() -> {
            if (scan.isVisible() && scan.isEnabled()) {
                scan.click();
            }
            return state().path("queued").asInt() == 1;
        });
    }

    private Visitor ready(BrowserContext context) {
        return new Visitor(context.newPage(), address).isReadyToScan(pass(PERSON, false));
    }

    private JsonNode state() {
        for (JsonNode state : emulator.state().path("readers")) {
            if (state.path("id").asText().equals(reader)) {
                return state;
            }
        }
        throw new AssertionError("No reader " + reader);
    }
}
