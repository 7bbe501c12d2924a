package dev.vestibule.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Browser tests with a reader of their own, whose pairing and passes come from an operator without a screen. */
abstract class KioskTest extends BrowserTest {

    FrontDesk desk;
    String reader;

    @BeforeEach
    void openTheLobby() {
        reader = FreshReader.of(emulator);
        desk = new FrontDesk(address);
    }

    @Override
    BrowserContext kiosk(String language, boolean script) {
        BrowserContext context = browser(language, script);
        give(context, "__Host-kiosk", desk.pair(FrontDesk.newName(), reader));
        return context;
    }

    /** Another browser with the pairing of this one, and nothing else of it. */
    BrowserContext sameKiosk(BrowserContext paired) {
        BrowserContext context = browser("en-GB", true);
        context.addCookies(paired.cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-kiosk"))
                .toList());
        return context;
    }

    @Override
    String pass(String person, boolean mayReplace) {
        return desk.issuePass(person, mayReplace);
    }

    @Override
    void present(String what, String person) {
        emulator.post("present", Map.of("reader", reader, "what", what, "person", person));
    }

    /** An English person at a kiosk. */
    Visitor visitor() {
        return new Visitor(kiosk("en-GB", true).newPage(), address);
    }

    /** A browser in which the operator of this test is signed in. */
    BrowserContext console(String language) {
        BrowserContext context = browser(language, true);
        give(
                context,
                "__Host-operator",
                desk.browser().cookie("__Host-operator").orElseThrow());
        return context;
    }

    private static void give(BrowserContext context, String name, String value) {
        context.addCookies(List.of(new Cookie(name, value)
                .setDomain("localhost")
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.STRICT)));
    }
}
