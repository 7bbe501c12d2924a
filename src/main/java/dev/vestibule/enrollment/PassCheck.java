package dev.vestibule.enrollment;

import java.time.Duration;

/** Whether what was typed is an open pass; whom it proves is not asked yet. */
public sealed interface PassCheck {
    /** The pass is open. Nothing is recorded yet. */
    record Open(Pass pass) implements PassCheck {}

    /** Unknown, used, expired, revoked, mistyped, or its person gone: one and the same answer. */
    record Refused() implements PassCheck, PassOutcome {}

    /** Too many wrong ones at this reader or on the site; nothing was checked. {@code locked} after 20 in an hour. */
    record Wait(Duration left, boolean locked) implements PassCheck, PassOutcome {}
}
