package dev.vestibule.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URL;

/** A person at the kiosk, finding everything by its accessible name as the design lists them. */
final class Visitor {

    private final Page page;
    private final String address;

    Visitor(Page page, URL address) {
        this.page = page;
        this.address = address.toString().replaceAll("/$", "");
    }

    Visitor comes() {
        page.navigate(address + "/kiosk");
        return reads("Enroll your face");
    }

    Visitor presses(String button) {
        button(button).click();
        return this;
    }

    Visitor types(String pass) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Pass"))
                .fill(pass);
        return presses("Continue");
    }

    /** Waits until the page has this heading. */
    Visitor reads(String heading) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setExact(true))
                .first()
                .waitFor();
        return this;
    }

    /** The sentence that says what went wrong. */
    String alert() {
        Locator alert = page.getByRole(AriaRole.ALERT).first();
        alert.waitFor();
        return alert.innerText();
    }

    /** From the welcome page to the scan page with a pass. */
    Visitor isReadyToScan(String pass) {
        return comes().presses("Start")
                .reads("Who are you?")
                .types(pass)
                .reads("Before we begin")
                .presses("I agree")
                .reads("Look at the reader");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Page page() {
        return page;
    }

    /** Puts the page's clock forward, once its script knows the page: before, no timer waits. */
    void later(long milliseconds) {
        settles();
        page.clock().fastForward(milliseconds);
    }

    /** Waits until the script has done with a page that came: the focus is where it stays. */
    Visitor settles() {
        page.waitForLoadState();
        // No function of the page's: while it is asked again, the page's own policy forbids to evaluate one.
        page.locator(".htmx-settling")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }
}
