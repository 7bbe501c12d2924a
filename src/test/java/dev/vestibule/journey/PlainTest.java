package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What tests by plain forms have: the emulator in its first state, an operator, and a reader of their own. */
abstract class PlainTest {

    /** A person with e-mail and card and without a face. */
    static final String PERSON = "1002";

    static final String JOURNEY = "__Host-journey";
    static final String SCAN = "GET /api/devices/{id}/credentials/face";
    static final String CARD = "POST /api/devices/{id}/scan_card";
    static final String WRITE = "PUT /api/users/{id}";

    @TestHTTPResource("/")
    URL address;

    EmulatorControl emulator;
    FrontDesk desk;
    String reader;
    String kioskName;
    PlainBrowser kiosk;

    @BeforeEach
    void openTheLobby() {
        emulator = new EmulatorControl(address);
        emulator.post("reset", Map.of());
        Ledger.forgetChanges();
        emulator.post("switches", Map.of("scan-wait", "3"));
        reader = FreshReader.of(emulator);
        desk = new FrontDesk(address);
        kioskName = FrontDesk.newName();
        kiosk = kiosk(kioskName);
    }

    /** A browser paired with this test's reader, on its welcome page. */
    PlainBrowser kiosk(String name) {
        PlainBrowser browser = new PlainBrowser(address).with("__Host-kiosk", desk.pair(name, reader));
        browser.get("/kiosk");
        return browser;
    }

    /** A second kiosk, beside a reader of its own, which is this test's reader from now on. */
    PlainBrowser kioskElsewhere() {
        reader = FreshReader.of(emulator);
        return kiosk(FrontDesk.newName());
    }

    /** Puts something before this test's reader. */
    void present(String what, String person) {
        emulator.post("present", Map.of("reader", reader, "what", what, "person", person));
    }

    JsonNode calls() {
        return emulator.get("calls");
    }

    int calls(String call) {
        return calls().path(call).asInt();
    }

    int facesOf(String person) {
        return emulator.get("users/" + person + "/faces").path("faces").size();
    }

    PlainPage identified(PlainBrowser browser, String pass) {
        browser.postAndFollow("/kiosk/start");
        return browser.postAndFollow("/kiosk/pass", "pass", pass);
    }

    PlainPage agreed(PlainBrowser browser, String pass) {
        return agrees(browser, identified(browser, pass));
    }

    PlainPage agrees(PlainBrowser browser, PlainPage consent) {
        assertThat(consent.heading()).isEqualTo("Before we begin");
        return browser.postAndFollow("/kiosk/consent", "decision", "agree", "text", consent.field("text"));
    }

    /** The picture of a fresh scan. */
    PlainPage scanned(PlainBrowser browser, String pass, String person) {
        agreed(browser, pass);
        return scans(browser, person);
    }

    PlainPage scans(PlainBrowser browser, String person) {
        present("face", person);
        PlainPage review = browser.post("/kiosk/scan", "attempt", "0");
        assertThat(review.heading()).isEqualTo("Is this you?");
        return review;
    }

    PlainPage saves(PlainBrowser browser, PlainPage review) {
        return browser.post("/kiosk/save", "capture", review.field("capture"));
    }

    /** Back on the welcome page with one sentence and nothing of a journey left in the browser. */
    static void assertSentBack(PlainBrowser browser, PlainPage answer, String because) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).endsWith("/kiosk?because=" + because);
        assertThat(browser.cookie(JOURNEY)).isEmpty();
        PlainPage welcome = browser.get(answer.location());
        assertThat(welcome.heading()).isEqualTo("Enroll your face");
        assertThat(welcome.body()).containsOnlyOnce("role=\"alert\">" + welcome.alert());
        assertThat(welcome.alert()).isNotEmpty();
    }
}
