package dev.vestibule.kiosk;

/** Shows an e-mail address so that its owner knows it and the next person in the queue does not learn it. */
final class MaskedMail {

    private static final String MASK = "•••";

    private MaskedMail() {}

    /** The first letter and the domain: {@code a•••@example.org}. Only the mask when it is no address. */
    static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return MASK;
        }
        return address.substring(0, address.offsetByCodePoints(0, 1)) + MASK + address.substring(at);
    }
}
