package dev.vestibule.console;

import dev.vestibule.biostar.operators.Operator;
import java.util.function.Function;

/** How a sign-in at the console ended. */
sealed interface SignInOutcome {

    /** What follows from each, so that a new one is forgotten nowhere. */
    <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused);

    /** This operator may come in. */
    record Accepted(Operator operator) implements SignInOutcome {
        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return accepted.apply(this);
        }
    }

    /** Nobody comes in, for this reason. */
    record Refused(Alert alert) implements SignInOutcome {
        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
