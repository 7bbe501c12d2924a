package dev.vestibule.retention;

import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Nothing may go while somebody still works with it, and a purging user needs a password. */
@Singleton
class RetentionCheck implements ConfigurationCheck {

    private static final Duration SHORTEST = Duration.ofDays(1);

    private final RetentionConfig config;

    RetentionCheck(RetentionConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> mistakes() {
        return Stream.of(
                        tooShort("VESTIBULE_RETENTION_JOURNEYS", Optional.of(config.journeys())),
                        tooShort("VESTIBULE_RETENTION_RECORDS", config.records()),
                        tooShort("VESTIBULE_RETENTION_CONSENTS", config.consents()),
                        halfAUser())
                .flatMap(Optional::stream);
    }

    private static Optional<String> tooShort(String name, Optional<Duration> time) {
        return time.filter(given -> given.compareTo(SHORTEST) < 0)
                .map(given -> name + " must be at least 1 day, such as 30d.");
    }

    private Optional<String> halfAUser() {
        return config.databaseUser().isPresent() == config.databasePassword().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "Set VESTIBULE_RETENTION_DATABASE_USER and VESTIBULE_RETENTION_DATABASE_PASSWORD together.");
    }
}
