package dev.vestibule.access;

/** The cookies of Vestibule; all are HttpOnly, Secure, SameSite=Strict, of this host only and for all its paths. */
public final class CookieName {
    /** The pairing of a kiosk's browser. */
    public static final String KIOSK = "__Host-kiosk";

    /** The operator's session. */
    public static final String OPERATOR = "__Host-operator";

    /** A browser in which operators have signed in before. */
    public static final String BROWSER = "__Host-browser";

    /** The journey between two pages. */
    public static final String JOURNEY = "__Host-journey";

    /** The language a person chose. */
    public static final String LANGUAGE = "__Host-language";

    private CookieName() {}
}
