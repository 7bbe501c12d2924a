package dev.vestibule.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URL;

/** An operator at the console, in English, finding everything by its accessible name. */
final class Desk {

    private final Page page;
    private final String address;

    Desk(Page page, URL address) {
        this.page = page;
        this.address = address.toString().replaceAll("/$", "");
    }

    /** Signs in as the emulator's demo operator. */
    Desk signIn() {
        return signIn("operator", "operator");
    }

    /** Signs in with these credentials. */
    Desk signIn(String loginId, String password) {
        page.navigate(address + "/console");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Login ID"))
                .fill(loginId);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
        return this;
    }

    /** Pairs this browser with a reader by a part of its name, ending the kiosk that the reader had. */
    Desk pair(String kiosk, String reader) {
        page.navigate(address + "/console/kiosks");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
                .fill(kiosk);
        Locator readers = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Reader"));
        String value = readers.locator("option", new Locator.LocatorOptions().setHasText(reader))
                .first()
                .getAttribute("value");
        readers.selectOption(new SelectOption().setValue(value));
        button("Pair this browser").click();
        Locator question =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pair this browser and end"));
        Locator done = page.getByRole(AriaRole.STATUS);
        question.or(done).first().waitFor();
        if (question.isVisible()) {
            question.click();
        }
        done.first().waitFor();
        return this;
    }

    /** Issues a pass for a person and returns its code as shown. */
    String issuePass(String personId, boolean mayReplace) {
        page.navigate(address + "/console/people/" + personId);
        if (mayReplace) {
            page.getByRole(AriaRole.CHECKBOX).first().check();
        }
        button("Issue pass").click();
        Locator pass = page.locator("output[aria-label='Pass']");
        pass.waitFor();
        return pass.innerText();
    }

    /** Opens a person's page. */
    Page person(String personId) {
        page.navigate(address + "/console/people/" + personId);
        return page;
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
