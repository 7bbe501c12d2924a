package dev.vestibule.kiosk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is back on the welcome page; the one sentence there tells. */
enum ReturnReason {
    /** There was no journey, or its token did not open: too old, forged, another kiosk's. */
    EXPIRED,
    /** A step was asked for before the ones in front of it, or again. */
    OUT_OF_ORDER,
    /** A form that this portal did not make for this page, or that was changed. */
    UNKNOWN_FORM,
    /** Nobody touched the screen. */
    IDLE,
    /** The journey ended on the server, for instance because another one began at this kiosk. */
    ENDED,
    /** The person deleted their own face, and only a new pass enrolls them again. */
    FACE_DELETED,
    /** The person is in no group that this kiosk is for. */
    OUTSIDE_KIOSK;

    /** The value in the address, such as {@code out-of-order}. */
    String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of a value in the address; empty for anything else. */
    static Optional<ReturnReason> of(String value) {
        return Arrays.stream(values())
                .filter(because -> because.value().equals(value))
                .findFirst();
    }
}
