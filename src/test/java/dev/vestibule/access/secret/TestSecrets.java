package dev.vestibule.access.secret;

import java.util.Optional;

/** Secrets as a site sets them. */
public final class TestSecrets {

    private TestSecrets() {}

    /** Keys of a secret, and of the one before it, which may be null. */
    public static SecretKeys keys(String secret, String before) {
        return new SecretKeys(() -> Optional.of(secret), () -> Optional.ofNullable(before));
    }
}
