package dev.vestibule.enrollment;

/** The journey is not open at this kiosk any more: nothing was done. */
public final class JourneyOverException extends RuntimeException {
    /** Without details: whoever sends an old form learns nothing. */
    public JourneyOverException() {
        super("The journey is over.");
    }
}
