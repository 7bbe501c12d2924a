package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pass is taken however it is typed, and a wrong one can be looked at. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class TypedPassTest extends KioskTest {

    private static final String WRONG = "123 456 7890";

    private Visitor visitor;
    private Page page;
    private Locator field;

    @BeforeEach
    void comeToTheField() {
        visitor = visitor().comes().presses("Start").reads("Who are you?").settles();
        page = visitor.page();
        field = page.locator("[data-pass]");
    }

    @Test
    void theDigitsOfAWrongPassStayToBeChecked() {
        visitor.types(WRONG);
        assertThat(visitor.alert()).startsWith("This pass does not work.");
        visitor.settles();
        assertThat(field.inputValue()).isEqualTo(WRONG);
        visitor.comes().presses("Start").reads("Who are you?").settles();
        assertThat(field.inputValue()).as("for this journey only").isEmpty();
    }

    @Test
    void digitsCountBeforeTheFieldIsTouched() {
        page.keyboard().type("4711");
        assertThat(field.inputValue()).isEqualTo("471 1");
        field.focus();
        page.keyboard().press("End");
        page.keyboard().type("22");
        assertThat(field.inputValue()).isEqualTo("471 122");
    }

    @Test
    void aScannerThatTypesLikeAKeyboardIsTakenAnywhereOnThePage() {
        String pass = pass(PERSON, false);
        visitor.button("Use my badge").focus();
        // As a scanner types: one key after the other at once, which the page's clock shall not judge on a busy
        // machine.
        page.evaluate("""
                keys => keys.forEach(key => document.activeElement.dispatchEvent(
                  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
                """, (pass.replace(" ", "") + "E").replace("E", ",Enter").split("(?<=\\d)(?=\\d)|,"));
        visitor.reads("Before we begin");
        assertThat(calls("POST /api/devices/{id}/scan_card")).isZero();
    }

    @Test
    void enterOnAButtonIsTheButtons() {
        page.keyboard().type("1");
        page.locator("[data-key='5']").focus();
        page.keyboard().press("Enter");
        assertThat(field.inputValue()).isEqualTo("15");
    }

    @Test
    void noDigitsAreAnsweredByOurOwnSentence() {
        visitor.presses("Continue");
        assertThat(visitor.alert()).isEqualTo("Type all ten digits of your pass.");
    }
}
