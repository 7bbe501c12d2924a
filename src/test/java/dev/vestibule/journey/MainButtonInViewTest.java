package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.vestibule.web.Language;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * On every screen the main button of every page is whole and in view without scrolling, with the emulator's banner
 * and the letters that ADA asks for.
 */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class MainButtonInViewTest extends KioskTest {

    private static final Set<Language> TRANSLATED = EnumSet.complementOf(EnumSet.of(Language.EN));

    private static final List<int[]> SCREENS = List.of(
            new int[] {1080, 1920},
            new int[] {1920, 1080},
            new int[] {1280, 800},
            new int[] {768, 1024},
            new int[] {390, 844},
            new int[] {540, 960});

    /** What of the page's main buttons is out of view, in words. */
    private static final String OUT_OF_VIEW = """
            () => {
              scrollTo(0, 0);
              const seen = [...document.querySelectorAll('main .primary, main .choice, main .danger, main [data-stop]')]
                .filter(button => button.getClientRects().length > 0);
              const out = seen
                .map(button => ({ name: button.innerText.trim(), place: button.getBoundingClientRect() }))
                .filter(({ place }) => place.top < 0 || place.left < 0
                  || place.bottom > innerHeight + 0.5 || place.right > innerWidth + 0.5)
                .map(({ name, place }) => `${name} from ${place.top} to ${place.bottom} of ${innerHeight}`);
              if (seen.length === 0) out.push('no main button');
              if (document.documentElement.scrollWidth > innerWidth) out.push('wider than the screen');
              return out.join('; ');
            }
            """;

    private static final String ENGLISH = "en-GB";

    private final Wording texts = new Wording("en");
    private final List<String> wrong = new ArrayList<>();

    @AfterEach
    void nothingWasWrong() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void onTheWayToASavedFace() {
        Visitor visitor = comes();
        everywhere(visitor, "welcome");
        visitor.presses(texts.of("start")).reads(texts.of("heading_IDENTIFY"));
        everywhere(visitor, "identify");
        types(visitor, "123 456 7890").alert();
        everywhere(visitor, "wrong pass");
        types(visitor, pass(PERSON, false)).reads(texts.of("heading_CONSENT"));
        everywhere(visitor, "consent");
        visitor.presses(texts.of("agree")).reads(texts.of("heading_SCAN"));
        everywhere(visitor, "scan");
        visitor.presses(texts.of("scanFace")).alert();
        everywhere(visitor, "scan failed");
        emulator.post("switches", Map.of("scan-wait", "60"));
        visitor.presses(texts.of("scanFace")).button(texts.of("stop")).waitFor();
        everywhere(visitor, "waiting");
        present("face", PERSON);
        visitor.reads(texts.of("heading_REVIEW"));
        everywhere(visitor, "review");
        visitor.presses(texts.of("useThisPicture")).reads(texts.of("heading_DONE"));
        everywhere(visitor, "done");
    }

    @Test
    void besideIt() {
        Visitor visitor = identified("1005");
        visitor.reads(texts.of("heading_EXISTING"));
        everywhere(visitor, "existing");
        visitor.presses(texts.of("deleteFace")).reads(texts.of("heading_DELETE"));
        everywhere(visitor, "delete");
        emulator.post("fault", Map.of("kind", "not-done", "method", "PUT", "prefix", "/api/users/1005"));
        visitor.presses(texts.of("deleteFace")).alert();
        everywhere(visitor, "not deleted");
        visitor.presses(texts.of("deleteFace")).reads(texts.of("heading_DELETED"));
        everywhere(visitor, "deleted");
    }

    @Test
    void atTheEndOfAllTries() {
        Visitor visitor = identified(PERSON).reads(texts.of("heading_CONSENT"));
        visitor.presses(texts.of("agree")).reads(texts.of("heading_SCAN"));
        present("mask", PERSON);
        for (int attempt = 0; attempt < 3; attempt++) {
            visitor.presses(texts.of("scanFace"));
            visitor.page()
                    .locator("input[name=attempt][value='" + attempt + "']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        visitor.reads(texts.of("heading_DESK"));
        everywhere(visitor, "desk");
        visitor.presses(texts.of("phone")).reads(texts.of("heading_MAILED"));
        everywhere(visitor, "mailed");
    }

    @Test
    void whereNobodyEnrolls() {
        Visitor visitor = identified(PERSON).reads(texts.of("heading_CONSENT"));
        visitor.presses(texts.of("decline")).reads(texts.of("heading_DECLINED"));
        everywhere(visitor, "declined");
        Page unpaired = browser(ENGLISH, true).newPage();
        unpaired.navigate(address + "kiosk");
        everywhere(new Visitor(unpaired, address), "not paired");
    }

    /** Looks at the page on every screen. */
    private void everywhere(Visitor visitor, String state) {
        Page page = visitor.settles().page();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (int[] screen : SCREENS) {
            page.setViewportSize(screen[0], screen[1]);
            await().until(() ->
                    page.evaluate("[innerWidth, innerHeight].join()").equals(screen[0] + "," + screen[1]));
            String where = state + " at " + screen[0] + " x " + screen[1];
            look(page, where + " in English");
            String heading = page.locator("h1").innerText();
            for (Language language : TRANSLATED) {
                Translated.into(language, page, () -> {
                    assertThat(page.locator("h1").innerText()).isNotEqualTo(heading);
                    look(page, where + " in " + language);
                });
            }
        }
        page.setViewportSize(SCREENS.get(0)[0], SCREENS.get(0)[1]);
    }

    private void look(Page page, String where) {
        String out = (String) page.evaluate(OUT_OF_VIEW);
        if (!out.isEmpty()) {
            wrong.add(where + ": " + out);
        }
    }

    private Visitor comes() {
        Visitor visitor = new Visitor(kiosk(ENGLISH, true).newPage(), address);
        visitor.page().navigate(address + "kiosk");
        return visitor.reads(texts.of("heading_WELCOME"));
    }

    private Visitor identified(String person) {
        Visitor visitor = comes().presses(texts.of("start")).reads(texts.of("heading_IDENTIFY"));
        return types(visitor, pass(person, true));
    }

    private Visitor types(Visitor visitor, String pass) {
        visitor.page().getByRole(AriaRole.TEXTBOX).fill(pass);
        return visitor.presses(texts.of("goOn"));
    }
}
