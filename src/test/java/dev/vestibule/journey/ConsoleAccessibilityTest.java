package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's pages, in both languages. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class ConsoleAccessibilityTest extends KioskTest {

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void signingIn(String language) {
        Page page = browser(language, true).newPage();
        visit(page, "console/sign-in", language);
        page.locator("input[name=login]").fill("operator");
        page.locator("input[name=password]").fill("wrong");
        page.locator("main button.primary, form button.primary").first().click();
        page.getByRole(AriaRole.ALERT).first().waitFor();
        Accessibility.check(page);
        visit(page, "console/sign-in?because=unknown-form", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void people(String language) {
        Page page = console(language).newPage();
        visit(page, "console/people", language);
        visit(page, "console/people?search=nobodyatall", language);
        visit(page, "console/people/1005", language);
        visit(page, "console/people/1010", language);
        visit(page, "console/people/9999", language);
        visit(page, "console/nothing-here", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void aPassAndAnInvitation(String language) {
        Page page = console(language).newPage();
        page.navigate(address + "console/people/" + PERSON);
        page.locator("form[action$='/passes'] button").click();
        page.locator("output").waitFor();
        Accessibility.check(page);
        page.locator("form[action$='/invitations'] button").click();
        page.getByRole(AriaRole.STATUS).first().waitFor();
        Accessibility.check(page);
        // One more within a minute is refused.
        page.locator("form[action$='/invitations'] button").click();
        page.getByRole(AriaRole.ALERT).first().waitFor();
        Accessibility.check(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void kiosks(String language) {
        Page page = console(language).newPage();
        visit(page, "console/kiosks", language);
        page.locator("input[name=name]").fill(FrontDesk.newName());
        page.locator("select[name=reader]").selectOption(reader);
        page.locator("form[action='/console/kiosks'] button").click();
        page.getByRole(AriaRole.STATUS).first().waitFor();
        Accessibility.check(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void records(String language) {
        Page page = console(language).newPage();
        visit(page, "console/records", language);
        visit(page, "console/records?person=nobodyatall", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void theEmulatorsControlPage(String language) {
        emulator.post("fault", Map.of("kind", "html", "prefix", "/api/nothing"));
        visit(browser(language, true).newPage(), "emulator", language);
    }

    private void visit(Page page, String path, String language) {
        page.navigate(address + path);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
        Accessibility.check(page);
    }
}
