package dev.vestibule.enrollment;

import java.time.Duration;

/** What became of a typed pass. */
public sealed interface PassCheck {
    /** The pass is open. */
    record Accepted(Pass pass) implements PassCheck {}

    /** Unknown, used, expired, revoked, mistyped: one and the same answer. */
    record Refused() implements PassCheck {}

    /** Too many wrong ones at this kiosk; nothing was checked. {@code locked} after 20 in an hour. */
    record Wait(Duration left, boolean locked) implements PassCheck {}
}
