package dev.vestibule.journey;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journey's pages beside its straight way, in both languages. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class JourneyAccessibilityTest extends KioskTest {

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void aFaceThatExistsIsDeleted(String language) {
        Wording texts = wording(language);
        Visitor visitor = identified(language, pass("1005", true)).reads(texts.of("heading_EXISTING"));
        Accessibility.check(visitor.page());
        visitor.presses(texts.of("deleteFace")).reads(texts.of("heading_DELETE"));
        Accessibility.check(visitor.page());
        emulator.post("fault", Map.of("kind", "not-done", "method", "PUT", "prefix", "/api/users/1005"));
        visitor.presses(texts.of("deleteFace")).alert();
        Accessibility.check(visitor.page());
        visitor.presses(texts.of("deleteFace")).reads(texts.of("heading_DELETED"));
        Accessibility.check(visitor.page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void somebodyDeclines(String language) {
        Wording texts = wording(language);
        Visitor visitor = identified(language, pass(PERSON, false))
                .reads(texts.of("heading_CONSENT"))
                .presses(texts.of("decline"))
                .reads(texts.of("heading_DECLINED"));
        Accessibility.check(visitor.page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void allTriesAreUsedAndTheMailIsSent(String language) {
        Wording texts = wording(language);
        Visitor visitor = scanning(language);
        present("mask", PERSON);
        visitor.presses(texts.of("scanFace"));
        visitor.page().locator("input[name=attempt][value='1']").waitFor(attached());
        visitor.presses(texts.of("scanFace"));
        visitor.page().locator("input[name=attempt][value='2']").waitFor(attached());
        visitor.presses(texts.of("scanFace")).reads(texts.of("heading_DESK"));
        Accessibility.check(visitor.page());
        visitor.presses(texts.of("phone")).reads(texts.of("heading_MAILED"));
        Accessibility.check(visitor.page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void whileTheReaderScansAndFinishes(String language) {
        Wording texts = wording(language);
        emulator.post("switches", Map.of("scan-wait", "60"));
        Visitor visitor = scanning(language).presses(texts.of("scanFace"));
        Locator stop = visitor.button(texts.of("stop"));
        stop.waitFor();
        Accessibility.check(visitor.page());
        // In its first second it does nothing.
        await().until(() -> {
            stop.click();
            return !stop.isVisible();
        });
        visitor.button(texts.of("scanFace")).waitFor();
        Accessibility.check(visitor.page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void nobodyKnowsWhetherItIsSaved(String language) {
        Wording texts = wording(language);
        Visitor visitor = scanning(language);
        present("face", PERSON);
        visitor.presses(texts.of("scanFace")).reads(texts.of("heading_REVIEW"));
        emulator.post("fault", Map.of("kind", "not-done", "method", "PUT", "prefix", "/api/users/" + PERSON));
        visitor.presses(texts.of("useThisPicture")).alert();
        Accessibility.check(visitor.page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void aBrowserThatIsNotPairedAndAPageThatDoesNotExist(String language) {
        Page page = browser(language, true).newPage();
        page.navigate(address + "kiosk");
        Accessibility.check(page);
        page.navigate(address + "kiosk/nothing-here");
        Accessibility.check(page);
    }

    @Test
    void theQuestionWhetherSomebodyIsThere() {
        Page page = kiosk("en-GB", true).newPage();
        page.clock().install();
        Visitor visitor = new Visitor(page, address).comes().presses("Start").reads("Who are you?");
        visitor.later(46_000);
        visitor.button("I need more time").waitFor();
        Accessibility.check(page);
    }

    private Visitor scanning(String language) {
        Wording texts = wording(language);
        return identified(language, pass(PERSON, false))
                .reads(texts.of("heading_CONSENT"))
                .presses(texts.of("agree"))
                .reads(texts.of("heading_SCAN"));
    }

    private Visitor identified(String language, String pass) {
        Wording texts = wording(language);
        Visitor visitor = new Visitor(kiosk(language, true).newPage(), address);
        visitor.page().navigate(address + "kiosk");
        visitor.reads(texts.of("heading_WELCOME")).presses(texts.of("start")).reads(texts.of("heading_IDENTIFY"));
        visitor.page().getByRole(AriaRole.TEXTBOX).fill(pass);
        return visitor.presses(texts.of("goOn"));
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static Wording wording(String language) {
        return new Wording(language.substring(0, 2));
    }
}
