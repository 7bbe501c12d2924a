package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
        await().until(() -> faceScans() == 1);
        visitor.reads("Look at the reader");
        await().until(() -> !state().path("busy").asBoolean());
        assertThat(faceScans()).isEqualTo(1);
    }

    @Test
    void reloadingThePictureSendsTheFormAgainAndScansNothing() {
        Visitor visitor = ready(kiosk("en-GB", false));
        present("face", PERSON);
        visitor.presses("Scan my face").reads("Is this you?");
        visitor.page().reload();
        assertThat(visitor.alert())
                .isEqualTo("That scan was already done. Press Scan my face for a new one.");
        visitor.reads("Look at the reader");
        assertThat(faceScans()).isEqualTo(1);
        visitor.presses("Scan my face").reads("Is this you?");
        assertThat(faceScans()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void backAndForthAndReload(boolean script) {
        Visitor visitor = ready(kiosk("en-GB", script));
        present("face", PERSON);
        visitor.presses("Scan my face").reads("Is this you?");
        visitor.page().goBack();
        visitor.page().goForward();
        visitor.page().reload();
        assertThat(faceScans()).isEqualTo(1);
        assertThat(faceWrites()).isZero();
        visitor.comes().presses("Start").reads("Who are you?");
    }

    @Test
    void twoTabsOfOneJourney() {
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
        emulator.post("switches", Map.of("scan-wait", "20", "busy-reader", "queue"));
        BrowserContext context = kiosk("en-GB", true);
        Visitor first = ready(context);
        first.presses("Scan my face");
        await().until(() -> state().path("busy").asBoolean());
        first.page().close();

        Visitor next = ready(kiosk("en-GB", true));
        next.presses("Scan my face");
        waitForTheReader(next);
        assertThat(faceScans()).as("nothing is sent while the reader finishes").isEqualTo(1);
        next.presses("Scan my face");
        await().until(() -> state().path("queued").asInt() == 1);
        next.presses("Stop");
        await().until(() -> state().path("queued").asInt() == 0);

        waitForTheReader(next);
        next.presses("Scan my face");
        await().until(() -> state().path("queued").asInt() == 1);
        next.page().close();
        await().until(() -> state().path("queued").asInt() == 0);
        assertThat(faceScans()).isEqualTo(3);
    }

    /** The one sentence with the seconds, whose button comes back by itself. */
    private void waitForTheReader(Visitor visitor) {
        Locator busy = visitor.page().locator("[data-busy]");
        busy.waitFor();
        assertThat(busy.innerText()).matches("The reader is finishing, \\d+ seconds");
        assertThat(visitor.button("Scan my face").isDisabled()).isTrue();
        await().until(() -> visitor.button("Scan my face").isEnabled());
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
