package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language with the longest words and the one that runs from the right, on a tablet on the wall and on a phone. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class LanguageJourneyTest extends KioskTest {

    private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {390, 844});

    /** The smallest that a finger hits, in CSS pixels. */
    private static final double TOUCH = 48;

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG"})
    void theWholeJourneyIsAccessibleAndItsButtonInView(String language) {
        Wording texts = new Wording(language.substring(0, 2));
        String pass = pass(PERSON, false);
        Visitor visitor = new Visitor(kiosk(language, true).newPage(), address);
        visitor.page().navigate(address + "kiosk");
        looks(visitor.reads(texts.of("heading_WELCOME")), texts.of("start"));
        looks(visitor.presses(texts.of("start")).reads(texts.of("heading_IDENTIFY")), texts.of("goOn"));
        visitor.page().getByRole(AriaRole.TEXTBOX).fill("٠٠٠ ٠٠٠ ٠٠٠٠");
        assertThat(visitor.page().getByRole(AriaRole.TEXTBOX).inputValue()).isEqualTo("000 000 0000");
        visitor.presses(texts.of("goOn")).alert();
        looks(visitor, texts.of("goOn"));
        visitor.page().getByRole(AriaRole.TEXTBOX).fill(pass);
        looks(visitor.presses(texts.of("goOn")).reads(texts.of("heading_CONSENT")), texts.of("agree"));
        looks(visitor.presses(texts.of("agree")).reads(texts.of("heading_SCAN")), texts.of("scanFace"));
        present("two-people", PERSON);
        visitor.presses(texts.of("scanFace")).alert();
        looks(visitor, texts.of("scanFace"));
        present("face", PERSON);
        visitor.presses(texts.of("scanFace")).reads(texts.of("heading_REVIEW"));
        looks(visitor, texts.of("useThisPicture"));
        looks(visitor.presses(texts.of("useThisPicture")).reads(texts.of("heading_DONE")), texts.of("finish"));
        assertThat(facesOf(PERSON)).isEqualTo(1);
    }

    private static void looks(Visitor visitor, String button) {
        visitor.settles();
        for (int[] size : SIZES) {
            visitor.page().setViewportSize(size[0], size[1]);
            assertInView(visitor.button(button), size);
        }
        Accessibility.check(visitor.page());
    }

    private static void assertInView(Locator button, int[] size) {
        BoundingBox box = button.boundingBox();
        assertThat(box.x).as(button + " begins in view").isNotNegative();
        assertThat(box.y).as(button + " begins in view").isNotNegative();
        assertThat(box.x + box.width).as(button + " ends in view").isLessThanOrEqualTo(size[0]);
        assertThat(box.y + box.height).as(button + " ends in view").isLessThanOrEqualTo(size[1]);
        assertThat(box.height).isGreaterThanOrEqualTo(TOUCH);
    }

    @Test
    void whereLinesRunFromTheRightSoDoTheStepsAndTheDrawing() {
        Wording texts = new Wording("ar");
        Visitor visitor = new Visitor(kiosk("ar-EG", true).newPage(), address);
        visitor.page().navigate(address + "kiosk");
        visitor.reads(texts.of("heading_WELCOME"));
        assertThat(box(visitor, ".stance .device").x)
                .as("the reader of the drawing")
                .isLessThan(box(visitor, ".stance circle.body").x);
        visitor.presses(texts.of("start")).reads(texts.of("heading_IDENTIFY"));
        assertThat(box(visitor, ".steps li:first-child").x)
                .as("the first step")
                .isGreaterThan(box(visitor, ".steps li:last-child").x);
        assertThat(box(visitor, "[data-key='1']").x).as("a keypad").isLessThan(box(visitor, "[data-key='3']").x);
    }

    private static BoundingBox box(Visitor visitor, String selector) {
        return visitor.page().locator(selector).boundingBox();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLanguageIsFoundByItsOwnNameOnAPhone(boolean script) {
        Visitor visitor = new Visitor(kiosk("en-GB", script).newPage(), address);
        visitor.page().setViewportSize(390, 844);
        visitor.comes();
        assertThat(visitor.button("العربية").isVisible()).isFalse();
        visitor.presses("Language: English");
        Locator names = visitor.page().locator("#languages button");
        assertThat(names.allInnerTexts())
                .containsExactly("English", "한국어", "Deutsch", "Español", "Français", "日本語", "简体中文", "العربية");
        for (Locator name : names.all()) {
            assertInView(name, new int[] {390, 844});
        }
        if (script) {
            Accessibility.check(visitor.page());
        }
        visitor.presses("العربية").reads(new Wording("ar").of("heading_WELCOME"));
        assertThat(visitor.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
    }
}
