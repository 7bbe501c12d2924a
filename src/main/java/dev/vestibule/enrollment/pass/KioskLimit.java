package dev.vestibule.enrollment.pass;

import java.time.Instant;
import java.util.Optional;

/**
 * How a kiosk stands with wrong passes and with badges of nobody, at its reader and whoever was paired with it.
 *
 * @param wrongInTheLastHour wrong passes in the last 60 minutes
 * @param lockedUntil when it takes passes again, while it is locked
 * @param badgesInTheLastHour badges of nobody, or of several people, in the last 60 minutes
 * @param badgesLockedUntil when it takes badges again, while it is locked
 */
public record KioskLimit(
        int wrongInTheLastHour,
        Optional<Instant> lockedUntil,
        int badgesInTheLastHour,
        Optional<Instant> badgesLockedUntil) {}
