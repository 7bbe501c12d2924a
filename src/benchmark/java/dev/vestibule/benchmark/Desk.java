package dev.vestibule.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.regex.Pattern;

/** The operator at the console: pairs kiosks and hands out passes. */
final class Desk {

    private static final String KIOSKS = "/console/kiosks";
    private static final Pattern PASS = Pattern.compile("<output[^>]*>([^<]+)</output>");

    private final Browser kiosks;
    private final Browser signedIn;

    /** Signs in; knows the readers there are now. */
    Desk(HttpClient client, URI portal) {
        signedIn = new Browser(client, portal);
        signedIn.open("/console/sign-in");
        signedIn.submit("/console/sign-in", "login", "operator", "password", "operator");
        kiosks = signedIn.twin();
        kiosks.open(KIOSKS);
    }

    /** A browser of its own, paired with a reader, on its welcome page; nobody is signed in there any more. */
    Browser pair(String readerId) {
        Browser kiosk = kiosks.twin();
        kiosk.submitOnly(KIOSKS, "name", "Reader " + readerId, "reader", readerId);
        if (kiosk.page().contains("name=\"ending\"")) {
            // The reader has a kiosk from a measurement before.
            kiosk.submitOnly(KIOSKS);
        }
        kiosk.forget("__Host-operator");
        kiosk.open("/kiosk");
        return kiosk;
    }

    /** With which a browser is signed in. */
    String cookieHeader() {
        return signedIn.cookieHeader();
    }

    /** The digits of a new pass, which also allows to replace a face. */
    String pass(String personId) {
        Browser person = signedIn.twin();
        person.open("/console/people/" + personId);
        person.submit("/console/people/" + personId + "/passes", "replace", "yes");
        return person.find(PASS);
    }
}
