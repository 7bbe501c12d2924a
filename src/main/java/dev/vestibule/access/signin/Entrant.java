package dev.vestibule.access.signin;

import java.util.Optional;

/**
 * Somebody who wants to sign in.
 *
 * @param loginId what was typed as the login id
 * @param password what was typed as the password
 * @param address where they come from
 * @param browser the cookie of a browser that may be known
 */
public record Entrant(String loginId, String password, String address, Optional<String> browser) {

    /** Whether there is nothing to ask BioStar about. */
    boolean incomplete() {
        return loginId.isBlank() || password.isEmpty();
    }

    @Override
    public String toString() {
        return "Entrant";
    }
}
