package dev.vestibule.benchmark;

import java.util.concurrent.CompletableFuture;

/** One person at one kiosk, from step to step; each leaves the browser on the page of the next. */
record Visit(Browser kiosk, EmulatedBioStar emulator, String readerId, String personId) {

    /** From the welcome page to the page before a scan, by a pass; through the face that exists, if one does. */
    void identifyByPass(String pass) {
        kiosk.open("/kiosk");
        kiosk.submit("/kiosk/start");
        kiosk.submit("/kiosk/pass", "pass", pass);
        if (kiosk.page().contains("action=\"/kiosk/replace\"")) {
            kiosk.submit("/kiosk/replace");
        }
    }

    /** From the welcome page to the consent, by a badge. */
    void identifyByBadge() {
        emulator.present(readerId, "badge", personId);
        kiosk.open("/kiosk");
        kiosk.submit("/kiosk/start");
        kiosk.submit("/kiosk/badge");
        emulator.present(readerId, "nobody", personId);
    }

    void agree() {
        kiosk.submit("/kiosk/consent", "decision", "agree");
    }

    void stepInFront() {
        emulator.present(readerId, "face", personId);
    }

    void scan() {
        scanning().join();
    }

    /** The same, without waiting for the picture; fails when there is none in the end. */
    CompletableFuture<Void> scanning() {
        return kiosk.submitting("/kiosk/scan").thenRun(() -> {
            if (!kiosk.page().contains("name=\"capture\"")) {
                throw new IllegalStateException("No picture after the scan: " + kiosk.title());
            }
        });
    }

    void retry() {
        kiosk.submit("/kiosk/retry");
    }

    void save() {
        kiosk.submit("/kiosk/save");
    }

    void finish() {
        kiosk.submit("/kiosk/end");
    }
}
