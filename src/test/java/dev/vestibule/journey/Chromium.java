package dev.vestibule.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the tests: the system's Chromium when there is one, else Playwright's own. Without either, browser
 * tests are skipped and say so, unless {@code -Dbrowser.tests=required}.
 */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Optional<Browser> BROWSER = start();

    private Chromium() {}

    /** The one browser of this JVM. */
    static Browser browser() {
        if (BROWSER.isEmpty() && "required".equals(System.getProperty("browser.tests"))) {
            Assertions.fail("There is no Chromium, and -Dbrowser.tests=required says there must be one.");
        }
        Assumptions.assumeTrue(BROWSER.isPresent(), "Browser tests were skipped: there is no Chromium.");
        return BROWSER.orElseThrow();
    }

    private static Optional<Browser> start() {
        Optional<Path> system = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Playwright.CreateOptions options = new Playwright.CreateOptions();
        system.ifPresent(path -> options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        system.ifPresent(launch::setExecutablePath);
        try {
            return Optional.of(Playwright.create(options).chromium().launch(launch));
        } catch (PlaywrightException none) {
            return Optional.empty();
        }
    }
}
