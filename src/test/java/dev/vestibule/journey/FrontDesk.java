package dev.vestibule.journey;

import java.net.URL;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** An operator at the console, by plain forms. */
public final class FrontDesk {

    private static final String KIOSK = "__Host-kiosk";
    private static final AtomicInteger KIOSKS = new AtomicInteger();

    private final PlainBrowser browser;

    /** Signs in as the emulator's demo operator. */
    public FrontDesk(URL address) {
        browser = new PlainBrowser(address);
        browser.get("/console/sign-in");
        browser.postAndFollow("/console/sign-in", "login", "operator", "password", "operator");
    }

    /** A name that no kiosk had before. */
    public static String newName() {
        return "Lobby " + KIOSKS.incrementAndGet();
    }

    /** Pairs a browser with a reader, ending the kiosk it had, and returns the cookie that makes it a kiosk. */
    public String pair(String name, String reader) {
        browser.without(KIOSK);
        PlainPage answer = browser.post("/console/kiosks", "name", name, "reader", reader);
        if (answer.status() == 200) {
            browser.post("/console/kiosks", "name", name, "reader", reader, "ending", answer.field("ending"));
        }
        return browser.cookie(KIOSK).orElseThrow();
    }

    /** Takes a pairing back. */
    void revokeKiosk(String name) {
        String row = Arrays.stream(browser.get("/console/kiosks").body().split("<tr>"))
                .filter(line -> line.contains("<td>" + name + "</td>"))
                .findFirst()
                .orElseThrow();
        browser.postAndFollow(row.replaceFirst("(?s).*action=\"([^\"]*/revoke)\".*", "$1"));
    }

    /** Issues a pass, which takes back the one before, and returns its code as shown. */
    public String issuePass(String person, boolean mayReplace) {
        String page = "/console/people/" + person + "/passes";
        PlainPage shown = mayReplace ? browser.post(page, "replace", "yes") : browser.post(page);
        return shown.first("<output[^>]*>(.*?)</output>")
                .orElseThrow(() -> new AssertionError("No pass in " + shown.body()));
    }

    /** A person's page. */
    PlainPage person(String person) {
        return browser.get("/console/people/" + person);
    }

    /** The cookie of the operator's session. */
    public String session() {
        return browser.cookie("__Host-operator").orElseThrow();
    }

    /** The session and everything else that this browser was ever given. */
    public PlainBrowser browser() {
        return browser;
    }
}
