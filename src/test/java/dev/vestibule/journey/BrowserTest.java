package dev.vestibule.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** What every browser test has: the application's address, the emulator in its first state, and browsers of its own. */
@Tag("browser")
abstract class BrowserTest {

    /** The FaceStation F2 of the emulator. */
    static final String READER = "543700001";

    /** A person with e-mail and card and without a face. */
    static final String PERSON = "1002";

    private static final int KIOSK_WIDTH = 1080;
    private static final int KIOSK_HEIGHT = 1920;
    private static final double PATIENCE = 60_000;

    @TestHTTPResource("/")
    URL address;

    EmulatorControl emulator;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeEach
    void freshEmulator() {
        Chromium.browser();
        emulator = new EmulatorControl(address);
        emulator.post("reset", Map.of());
        Ledger.forgetChanges();
        emulator.post("switches", Map.of("scan-wait", "3"));
    }

    @AfterEach
    void closeBrowsers() {
        contexts.forEach(BrowserContext::close);
    }

    /** A new, empty browser of kiosk size. */
    BrowserContext browser(String language, boolean script) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setJavaScriptEnabled(script)
                        .setViewportSize(KIOSK_WIDTH, KIOSK_HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return context;
    }

    /** A paired kiosk's browser in this language. */
    BrowserContext kiosk(String language, boolean script) {
        BrowserContext english = browser("en-GB", true);
        Page page = english.newPage();
        new Desk(page, address).signIn().pair("Lobby", "FaceStation F2");
        BrowserContext kiosk = browser(language, script);
        kiosk.addCookies(english.cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-kiosk"))
                .toList());
        english.close();
        contexts.remove(english);
        return kiosk;
    }

    /** A pass for a person, issued at the desk. */
    String pass(String person, boolean mayReplace) {
        BrowserContext desk = browser("en-GB", true);
        String code = new Desk(desk.newPage(), address).signIn().issuePass(person, mayReplace);
        desk.close();
        contexts.remove(desk);
        return code;
    }

    /** Puts something before the kiosk's reader. */
    void present(String what, String person) {
        emulator.post("present", Map.of("reader", READER, "what", what, "person", person));
    }

    int calls(String call) {
        return emulator.get("calls").path(call).asInt();
    }

    int faceScans() {
        return calls("GET /api/devices/{id}/credentials/face");
    }

    int faceWrites() {
        return calls("PUT /api/users/{id}");
    }

    int facesOf(String person) {
        return emulator.get("users/" + person + "/faces").path("faces").size();
    }
}
