package dev.vestibule.database;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The clock behind every time that gets into the database: UTC, in whole milliseconds as the columns keep them. */
class ClockProducer {

    private static final Duration PRECISION = Duration.ofMillis(1);

    /** Replaced in tests that move time. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), PRECISION);
    }
}
