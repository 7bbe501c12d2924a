package dev.vestibule.access;

/**
 * A new pairing with the secret for the browser's cookie, known at this moment only; the database has its hash.
 *
 * @param kiosk the kiosk
 * @param cookie the cookie's value
 */
public record PairedKiosk(Kiosk kiosk, String cookie) {
    @Override
    public String toString() {
        return "PairedKiosk[" + kiosk.id() + "]";
    }
}
