package dev.vestibule.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Walks one journey of somebody who has a face and weighs each page. */
final class Weights {

    private static final Pattern ASSET = Pattern.compile("<(?:link|script)[^>]* (?:href|src)=\"([^\"]+)\"");

    private final URI portal;
    private final Results results;

    Weights(URI portal, Results results) {
        this.portal = portal;
        this.results = results;
    }

    void measure(Visit visit, String pass) throws IOException {
        Browser kiosk = visit.kiosk();
        kiosk.open("/kiosk");
        firstLoad(kiosk);
        kiosk.submit("/kiosk/start");
        weigh(Figure.STEP_IDENTIFY, "/kiosk/identify", kiosk);
        kiosk.submit("/kiosk/pass", "pass", pass);
        weigh(Figure.STEP_EXISTING, "/kiosk/existing", kiosk);
        kiosk.submit("/kiosk/replace");
        weigh(Figure.STEP_CONSENT, "/kiosk/consent", kiosk);
        visit.agree();
        weigh(Figure.STEP_SCAN, "/kiosk/scan", kiosk);
        visit.stepInFront();
        results.bytes(Figure.STEP_REVIEW, Wire.post(portal, "/kiosk/scan", kiosk, kiosk.form("/kiosk/scan")));
        kiosk.open("/kiosk/scan");
        visit.scan();
        kiosk.submitOnly("/kiosk/save");
        weigh(Figure.STEP_DONE, "/kiosk/done", kiosk);
    }

    private void firstLoad(Browser kiosk) throws IOException {
        long bytes = Wire.get(portal, "/kiosk", kiosk);
        for (MatchResult asset : ASSET.matcher(kiosk.page()).results().toList()) {
            bytes += Wire.get(portal, asset.group(1), kiosk);
        }
        results.bytes(Figure.FIRST_LOAD, bytes);
    }

    private void weigh(Figure step, String path, Browser kiosk) throws IOException {
        results.bytes(step, Wire.get(portal, path, kiosk));
    }
}
