package dev.vestibule.biostar.connection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long BioStar takes to refuse a password, so that a refusal of our own takes as long and tells nobody apart. */
final class RefusalPace {

    private static final Duration AT_FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final AtomicLong latest = new AtomicLong(AT_FIRST.toNanos());

    /** BioStar has refused one, after so long. */
    void note(Duration taken) {
        latest.set(Math.min(taken.toNanos(), LONGEST.toNanos()));
    }

    Duration usual() {
        return Duration.ofNanos(latest.get());
    }
}
