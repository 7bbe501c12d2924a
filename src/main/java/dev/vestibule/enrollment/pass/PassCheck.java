package dev.vestibule.enrollment.pass;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether what was typed is an open pass; whom it proves is not asked yet. */
public sealed interface PassCheck {

    /** What follows from each, so that a new one is forgotten nowhere. */
    <T> T fold(Function<Open, T> open, Supplier<T> refused, Function<Wait, T> wait);

    /** The pass is open. Nothing is recorded yet. */
    record Open(Pass pass) implements PassCheck {
        @Override
        public <T> T fold(Function<Open, T> open, Supplier<T> refused, Function<Wait, T> wait) {
            return open.apply(this);
        }
    }

    /** Unknown, used, expired, revoked, mistyped, or its person gone: one and the same answer. */
    record Refused() implements PassCheck, PassOutcome {
        @Override
        public <T> T fold(Function<Open, T> open, Supplier<T> refused, Function<Wait, T> wait) {
            return refused.get();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.refused();
        }
    }

    /** Too many wrong ones at this reader or on the site; nothing was checked. {@code locked} after 20 in an hour. */
    record Wait(Duration left, boolean locked) implements PassCheck, PassOutcome {
        @Override
        public <T> T fold(Function<Open, T> open, Supplier<T> refused, Function<Wait, T> wait) {
            return wait.apply(this);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.wait(this);
        }
    }
}
