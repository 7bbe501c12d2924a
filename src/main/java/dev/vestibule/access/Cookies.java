package dev.vestibule.access;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** Makes cookies of the one kind that Vestibule sets. */
public final class Cookies {

    private Cookies() {}

    /** A cookie that lives this long. */
    public static NewCookie lasting(String name, String value, Duration life) {
        return host(name, value).maxAge((int) life.toSeconds()).build();
    }

    /** A cookie that goes with the browser. */
    public static NewCookie session(String name, String value) {
        return host(name, value).build();
    }

    /** Takes a cookie away. */
    public static NewCookie removed(String name) {
        return host(name, "").maxAge(0).build();
    }

    private static NewCookie.Builder host(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
