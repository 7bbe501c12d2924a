package dev.vestibule.access.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the values of cookies that stand for a row in the database. */
public final class CookieSecret {

    private static final int BYTES = 32;

    private CookieSecret() {}

    /** 256 random bits, as 43 characters that a cookie may hold. */
    public static String next() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
