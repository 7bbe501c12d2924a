package dev.vestibule.foundation;

import java.time.Duration;
import java.time.Instant;

/** What may be believed of times that were written by another clock, or by this one before it was put back. */
public final class Clocks {

    /** How far the clocks of two replicas may be apart. */
    public static final Duration APART = Duration.ofMinutes(1);

    private Clocks() {}

    /**
     * From here on an end is further away than anybody can have set it: it was set before a clock was put back, and counts
     * no more.
     *
     * @param furthest the end that is set now
     */
    public static Instant impossible(Instant furthest) {
        return furthest.plus(APART);
    }

    /** Whether something is younger than this age. What comes from the future was kept before a clock was put back. */
    public static boolean isYounger(Instant since, Duration age, Instant now) {
        return !now.isBefore(since) && now.isBefore(since.plus(age));
    }
}
