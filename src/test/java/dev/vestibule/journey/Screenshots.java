package dev.vestibule.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;

/**
 * Takes the README's pictures of a running demo: {@code main} with its address and the folder for the pictures. Not a
 * test: somebody has to look at the result.
 */
final class Screenshots {

    private static final int KIOSK_WIDTH = 1080;
    private static final int KIOSK_HEIGHT = 1920;
    private static final int CONSOLE_WIDTH = 1440;
    private static final int CONSOLE_HEIGHT = 900;

    private final URL address;
    private final Path folder;

    private Screenshots(URL address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    public static void main(String... arguments) throws MalformedURLException {
        new Screenshots(new URL(arguments[0]), Path.of(arguments[1])).take();
        System.exit(0);
    }

    private void take() {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(CONSOLE_WIDTH, CONSOLE_HEIGHT));
        Page page = context.newPage();
        Desk desk = new Desk(page, address).signIn();
        page.navigate(address + "console/people");
        take(page, "console-people");
        String pass = desk.issuePass("1002", true);
        take(page, "console-person");
        desk.pair("Lobby", "FaceStation F2");
        take(page, "console-kiosks");
        page.setViewportSize(KIOSK_WIDTH, KIOSK_HEIGHT);
        walk(new Visitor(page, address), pass);
    }

    private void walk(Visitor visitor, String pass) {
        Page page = visitor.page();
        visitor.comes();
        take(page, "kiosk-1-welcome");
        visitor.presses("Start").reads("Who are you?");
        take(page, "kiosk-2-identify");
        visitor.types(pass);
        page.locator("h1")
                .filter(new Locator.FilterOptions().setHasText("Before we begin"))
                .or(visitor.button("Replace my face"))
                .first()
                .waitFor();
        if (visitor.button("Replace my face").isVisible()) {
            take(page, "kiosk-2b-existing");
            visitor.presses("Replace my face");
        }
        visitor.reads("Before we begin");
        take(page, "kiosk-3-consent");
        visitor.presses("I agree").reads("Look at the reader");
        take(page, "kiosk-4-scan");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.presses("Scan my face");
        page.locator(".waiting").waitFor();
        take(page, "kiosk-5-scanning");
        visitor.reads("Is this you?");
        take(page, "kiosk-6-review");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visitor.presses("Use this picture").reads("Your face is saved");
        take(page, "kiosk-7-done");
    }

    private void take(Page page, String name) {
        page.evaluate("() => Promise.all(document.getAnimations().map(animation => animation.finished))");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
