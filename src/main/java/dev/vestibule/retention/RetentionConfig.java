package dev.vestibule.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long things are kept. */
@ConfigMapping(prefix = "vestibule.retention")
public interface RetentionConfig {

    /**
     * Journeys, passes, counts of wrong tries, turns and leases, changes of faces that nobody could settle, accepted
     * losses, ended operator sessions and revoked kiosks, after their own time is over; at least 1 day.
     */
    @WithDefault("30d")
    Duration journeys();

    /** Records, after they were written; at least 1 day. Kept for ever when it is left out: the law decides. */
    Optional<Duration> records();

    /** Consents, after they were decided; at least 1 day. Kept for ever when it is left out: the law decides. */
    Optional<Duration> consents();

    /** PostgreSQL user that may take away records and consents; the application's own when it is left out. */
    Optional<String> databaseUser();

    /** Password of {@link #databaseUser}. */
    Optional<String> databasePassword();
}
