package dev.vestibule.kiosk;

import dev.vestibule.intake.LargeForm;
import jakarta.inject.Singleton;

/** The review page's form, which carries the sealed capture. */
@Singleton
class CaptureForm implements LargeForm {

    /** A capture is about 150 kB after base64, and the largest that a reader may send some five times that. */
    private static final long BYTES = 800 * 1024;

    @Override
    public String path() {
        return "/kiosk/save";
    }

    @Override
    public long bytes() {
        return BYTES;
    }
}
