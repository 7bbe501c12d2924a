package dev.vestibule.kiosk;

/** Thrown when the browser is not paired with a reader: the answer is a page that says how it becomes a kiosk. */
final class NotAKiosk extends RuntimeException {

    NotAKiosk() {
        super("This browser is not paired");
    }
}
