package dev.vestibule.access.secret;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The site's one secret. */
@ConfigMapping(prefix = "vestibule")
public interface SecretConfig {

    /**
     * At least 32 random characters, hard to guess; seals journeys, captures and sessions, the same on every replica. Required in
     * production; made anew at every start in dev mode, in tests and with the emulator.
     */
    Optional<String> secret();
}
