package dev.vestibule.journey;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** What attackers have: two kiosks at readers of their own, an operator's desk, and patience; on either database. */
abstract class Attack extends PlainTest {

    /** Somebody else, of the same group as {@link #PERSON}, without a face. */
    static final String FINDER = "1003";

    /** Somebody with one face and a card. */
    static final String ENROLLED = "1005";

    static final String OPERATOR = "__Host-operator";

    @Inject
    Database database;

    /** A second kiosk, with another reader. */
    Neighbour neighbour() {
        String other = FreshReader.of(emulator);
        String name = FrontDesk.newName();
        PlainBrowser browser = new PlainBrowser(address).with("__Host-kiosk", desk.pair(name, other));
        browser.get("/kiosk");
        return new Neighbour(browser, other);
    }

    /**
     * Another kiosk.
     *
     * @param browser its browser, on the welcome page
     * @param reader its reader
     */
    record Neighbour(PlainBrowser browser, String reader) {}

    /** Takes a picture of a person at another kiosk. */
    PlainPage scannedAt(Neighbour there, String pass, String person) {
        agreed(there.browser(), pass);
        emulator.post("present", java.util.Map.of("reader", there.reader(), "what", "face", "person", person));
        return there.browser().post("/kiosk/scan", "attempt", "0");
    }

    /** An operator of these credentials, at a browser of their own. */
    PlainBrowser operator(String name) {
        PlainBrowser browser = new PlainBrowser(address);
        browser.get("/console/sign-in");
        browser.postAndFollow("/console/sign-in", "login", name, "password", name);
        return browser;
    }

    /** The same form several times at once. */
    List<PlainPage> taps(int times, PlainBrowser browser, String path, String... fields) {
        return tapping(times, browser, path, fields).stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** The same, while the caller does other things. */
    static List<CompletableFuture<PlainPage>> tapping(int times, PlainBrowser browser, String path, String... fields) {
        return IntStream.range(0, times)
                .mapToObj(tap -> browser.posting(path, fields))
                .toList();
    }

    /** How many rows a query finds, with one parameter. */
    long count(String query, Object parameter) {
        return database.query(connection -> Sql.of(query, parameter)
                .first(connection, row -> row.getLong(1))
                .orElseThrow());
    }

    /** How often something was recorded at this test's kiosk. */
    long recorded(String kind) {
        return count(
                "select count(*) from record join kiosk on kiosk.id = record.kiosk_id" + " where record.kind = '" + kind
                        + "' and kiosk.name = ?",
                kioskName);
    }
}
