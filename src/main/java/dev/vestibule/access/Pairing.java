package dev.vestibule.access;

/** What came of pairing a browser with a reader. */
public sealed interface Pairing {

    /**
     * It is a kiosk now. The secret for the browser's cookie is known at this moment only; the database has its hash.
     *
     * @param kiosk the kiosk
     * @param cookie the cookie's value
     */
    record Paired(Kiosk kiosk, String cookie) implements Pairing {
        @Override
        public String toString() {
            return "Paired[" + kiosk.id() + "]";
        }
    }

    /**
     * Another browser has the reader, and nobody agreed to end that. Nothing was changed.
     *
     * @param other the kiosk that would end
     */
    record ReaderTaken(Kiosk other) implements Pairing {}
}
