package dev.vestibule.enrollment;

import java.time.Instant;
import java.util.Optional;

/**
 * How a kiosk stands with wrong passes.
 *
 * @param wrongInTheLastHour wrong passes in the last 60 minutes
 * @param lockedUntil when it takes passes again, while it is locked
 */
public record KioskLimit(int wrongInTheLastHour, Optional<Instant> lockedUntil) {}
