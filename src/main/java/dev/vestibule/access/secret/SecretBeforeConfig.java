package dev.vestibule.access.secret;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** A second secret, while a site changes its one secret. */
@ConfigMapping(prefix = "vestibule")
public interface SecretBeforeConfig {

    /**
     * The secret that was set before, or with replicas the one that comes next: what was made with it still opens and
     * matches, and nothing new is made with it. As hard to guess as the secret itself, and another one.
     */
    Optional<String> secretBefore();
}
