package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A journey that nobody touches ends, after a question; the browser's clock is moved instead of waiting. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class IdleTest extends KioskTest {

    private static final long A_WHILE = 30_000;
    private static final long BEYOND = 16_000;
    private static final long THE_END = 21_000;

    private BrowserContext context;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void takeTheClock() {
        context = kiosk("en-GB", true);
        page = context.newPage();
        page.clock().install();
        visitor = new Visitor(page, address);
    }

    @Test
    void aQuestionAfterAWhileThenMoreTimeThenTheEnd() {
        visitor.comes().presses("Start").reads("Who are you?");
        visitor.later(A_WHILE);
        assertThat(dialog().isVisible()).isFalse();
        visitor.later(BEYOND);
        dialog().waitFor();
        visitor.presses("I need more time");
        assertThat(dialog().isVisible()).isFalse();
        visitor.later(A_WHILE);
        assertThat(dialog().isVisible()).isFalse();
        visitor.later(BEYOND);
        dialog().waitFor();
        assertThat(context.cookies()).extracting(cookie -> cookie.name).contains("__Host-journey");
        visitor.later(THE_END);
        visitor.reads("Enroll your face");
        assertThat(visitor.alert()).isEqualTo("Nobody touched the screen, so we started over.");
        visitor.later(BEYOND);
        page.getByRole(AriaRole.ALERT)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        visitor.reads("Enroll your face");
        assertThat(context.cookies()).extracting(cookie -> cookie.name).doesNotContain("__Host-journey");
        page.navigate(address + "kiosk/identify");
        visitor.reads("Enroll your face");
    }

    @Test
    void aTouchStartsTheTimeAnew() {
        visitor.comes().presses("Start").reads("Who are you?");
        visitor.later(A_WHILE);
        page.getByRole(AriaRole.TEXTBOX).press("1");
        visitor.later(A_WHILE);
        assertThat(dialog().isVisible()).isFalse();
        assertThat(page.getByRole(AriaRole.TEXTBOX).inputValue()).isEqualTo("1");
    }

    @Test
    void neverWhileTheReaderScans() {
        emulator.post("switches", Map.of("scan-wait", "60"));
        visitor.isReadyToScan(pass(PERSON, false)).presses("Scan my face");
        visitor.button("Stop").waitFor();
        visitor.later(A_WHILE + BEYOND);
        visitor.later(THE_END);
        assertThat(dialog().isVisible()).isFalse();
        present("face", PERSON);
        visitor.reads("Is this you?");
        visitor.later(A_WHILE + BEYOND);
        dialog().waitFor();
        visitor.later(THE_END);
        visitor.reads("Enroll your face");
        assertThat(faceScans()).isEqualTo(1);
        assertThat(faceWrites()).isZero();
    }

    @Test
    void theWelcomePageDoesNotIdle() {
        visitor.comes();
        visitor.later(A_WHILE + BEYOND);
        visitor.later(THE_END);
        assertThat(dialog().isVisible()).isFalse();
        visitor.presses("Start").reads("Who are you?");
    }

    @Test
    void theLastPageGoesByItself() {
        present("face", PERSON);
        visitor.isReadyToScan(pass(PERSON, false))
                .presses("Scan my face")
                .reads("Is this you?")
                .presses("Use this picture")
                .reads("Your face is saved");
        visitor.later(BEYOND);
        visitor.reads("Enroll your face");
        assertThat(context.cookies())
                .extracting(cookie -> cookie.name)
                .containsExactlyInAnyOrder("__Host-kiosk", "__Host-csrf");
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Are you still there?"));
    }
}
