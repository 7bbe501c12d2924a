package dev.vestibule.kiosk;

/** Thrown when the browser is not paired with a reader: the answer is a page that says how it becomes a kiosk. */
final class NotAKiosk extends RuntimeException {

    private final boolean outdated;

    /**
     * Nobody enrolls here.
     *
     * @param outdated whether it is paired, but by an earlier version, which did not keep whom the kiosk is for
     */
    NotAKiosk(boolean outdated) {
        super(outdated ? "This browser has to be paired again" : "This browser is not paired");
        this.outdated = outdated;
    }

    boolean outdated() {
        return outdated;
    }
}
