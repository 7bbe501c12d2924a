package dev.vestibule.retention;

import java.time.Duration;
import java.util.Optional;

/** What a site has set. */
record TestRetention(
        Duration journeys,
        Optional<Duration> records,
        Optional<Duration> consents,
        Optional<String> databaseUser,
        Optional<String> databasePassword)
        implements RetentionConfig {

    static TestRetention of(Optional<Duration> recordsAndConsents) {
        return new TestRetention(
                Duration.ofDays(30), recordsAndConsents, recordsAndConsents, Optional.empty(), Optional.empty());
    }
}
