package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way of a person, in a real browser, against the emulator over TLS. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class JourneyTest extends BrowserTest {

    @ParameterizedTest(name = "{0}, script {1}")
    @CsvSource({"en-GB,true", "en-GB,false", "ko-KR,true", "ko-KR,false", "tlh,true"})
    void aPersonEnrollsWithAPass(String language, boolean script) {
        Wording texts = new Wording(language.startsWith("ko") ? "ko" : "en");
        String pass = pass(PERSON, false);
        present("face", PERSON);
        Visitor visitor = new Visitor(kiosk(language, script).newPage(), address);
        visitor.page().navigate(address + "kiosk");
        visitor.reads(texts.of("heading_WELCOME")).presses(texts.of("start")).reads(texts.of("heading_IDENTIFY"));
        visitor.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(texts.of("passLabel")))
                .fill(pass);
        visitor.presses(texts.of("goOn"))
                .reads(texts.of("heading_CONSENT"))
                .presses(texts.of("agree"))
                .reads(texts.of("heading_SCAN"))
                .presses(texts.of("scanFace"))
                .reads(texts.of("heading_REVIEW"));
        assertThat(facesOf(PERSON))
                .as("nothing is saved before the person says so")
                .isZero();
        visitor.presses(texts.of("useThisPicture")).reads(texts.of("heading_DONE"));
        assertThat(facesOf(PERSON)).isEqualTo(1);
        assertThat(faceScans()).isEqualTo(1);
        assertThat(faceWrites()).isEqualTo(1);
        assertThat(visitor.page().locator("html").getAttribute("lang"))
                .isEqualTo(language.startsWith("ko") ? "ko" : "en");
        visitor.presses(texts.of("finish")).reads(texts.of("heading_WELCOME"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void everyPageOfTheJourneyIsAccessible(String language) {
        Wording texts = new Wording(language.substring(0, 2));
        String pass = pass(PERSON, false);
        Visitor visitor = new Visitor(kiosk(language, true).newPage(), address);
        Page page = visitor.page();
        page.navigate(address + "kiosk");
        visitor.reads(texts.of("heading_WELCOME"));
        Accessibility.check(page);
        visitor.presses(texts.of("start")).reads(texts.of("heading_IDENTIFY"));
        Accessibility.check(page);
        page.getByRole(AriaRole.TEXTBOX).fill("000 000 0000");
        visitor.presses(texts.of("goOn")).alert();
        Accessibility.check(page);
        page.getByRole(AriaRole.TEXTBOX).fill(pass);
        visitor.presses(texts.of("goOn")).reads(texts.of("heading_CONSENT"));
        Accessibility.check(page);
        visitor.presses(texts.of("agree")).reads(texts.of("heading_SCAN"));
        Accessibility.check(page);
        present("two-people", PERSON);
        visitor.presses(texts.of("scanFace")).alert();
        Accessibility.check(page);
        present("face", PERSON);
        visitor.presses(texts.of("scanFace")).reads(texts.of("heading_REVIEW"));
        Accessibility.check(page);
        visitor.presses(texts.of("useThisPicture")).reads(texts.of("heading_DONE"));
        Accessibility.check(page);
    }

    @Test
    void byKeyboardAlone() {
        String pass = pass(PERSON, false);
        present("face", PERSON);
        Visitor visitor = new Visitor(kiosk("en-GB", true).newPage(), address);
        Page page = visitor.page();
        visitor.comes().settles();
        pressByKeyboard(page, "Start");
        visitor.reads("Who are you?").settles();
        tabTo(page, "input[name=pass]");
        page.keyboard().type(pass);
        page.keyboard().press("Enter");
        visitor.reads("Before we begin").settles();
        pressByKeyboard(page, "I agree");
        visitor.reads("Look at the reader").settles();
        pressByKeyboard(page, "Scan my face");
        visitor.reads("Is this you?").settles();
        pressByKeyboard(page, "Use this picture");
        visitor.reads("Your face is saved");
        assertThat(facesOf(PERSON)).isEqualTo(1);
    }

    @Test
    void aPersonEnrollsWithTheirBadge() {
        Visitor visitor = new Visitor(kiosk("en-GB", true).newPage(), address);
        present("badge", PERSON);
        visitor.comes()
                .presses("Start")
                .reads("Who are you?")
                .presses("Use my badge")
                .reads("Before we begin");
        present("face", PERSON);
        visitor.presses("I agree")
                .reads("Look at the reader")
                .presses("Scan my face")
                .reads("Is this you?")
                .presses("Use this picture")
                .reads("Your face is saved");
        assertThat(facesOf(PERSON)).isEqualTo(1);
    }

    @Test
    void thePictureIsThePersonsAndNothingIsLeftInTheBrowser() {
        String pass = pass(PERSON, false);
        present("face", PERSON);
        BrowserContext context = kiosk("en-GB", true);
        Visitor visitor = new Visitor(context.newPage(), address)
                .isReadyToScan(pass)
                .presses("Scan my face")
                .reads("Is this you?");
        Locator picture = visitor.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Your picture"));
        await().until(
                        () -> picture.evaluate("image => image.complete && image.naturalWidth"),
                        width -> width.equals(224));
        visitor.presses("Use this picture")
                .reads("Your face is saved")
                .presses("Finish")
                .reads("Enroll your face");
        assertThat(visitor.page().evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        assertThat(visitor.page().evaluate("() => caches.keys().then(keys => keys.length)"))
                .isEqualTo(0);
        assertThat(context.cookies()).extracting(cookie -> cookie.name).doesNotContain("__Host-journey");
        assertThat(context.cookies()).allMatch(cookie -> cookie.httpOnly && cookie.secure);
    }

    @Test
    void whoDeclinesIsThankedAndNothingIsScanned() {
        String pass = pass(PERSON, false);
        Visitor visitor = new Visitor(kiosk("en-GB", true).newPage(), address);
        visitor.comes()
                .presses("Start")
                .reads("Who are you?")
                .types(pass)
                .reads("Before we begin")
                .presses("No, thank you")
                .reads("No problem. Nothing was saved.");
        assertThat(visitor.page().locator("main").innerText()).contains("badge");
        assertThat(faceScans()).isZero();
        assertThat(faceWrites()).isZero();
    }

    @Test
    void theInvitationGoesToTheRightAddress() {
        Page page = browser("en-GB", true).newPage();
        new Desk(page, address).signIn().person(PERSON);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send enrollment e-mail"))
                .click();
        page.getByRole(AriaRole.STATUS).first().waitFor();
        assertThat(emulator.get("mails").path("mails"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("user").asText()).isEqualTo(PERSON));
    }

    @Test
    void anInvitationThatFailsSaysWhyWithBioStarsCode() {
        emulator.post("fault", Map.of("kind", "code", "prefix", "/api/v2/send_email", "status", 400, "code", "217"));
        Page page = browser("en-GB", true).newPage();
        new Desk(page, address).signIn().person(PERSON);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send enrollment e-mail"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT).first().innerText()).contains("217");
    }

    private static void pressByKeyboard(Page page, String button) {
        for (int step = 0; step < 40; step++) {
            page.keyboard().press("Tab");
            Object name = page.evaluate("() => document.activeElement.textContent.trim()");
            if (button.equals(name)) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + button);
    }

    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < 40; step++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
