package dev.vestibule.console;

import dev.vestibule.biostar.Operator;

/** How a sign-in at the console ended. */
sealed interface SignInOutcome {
    /** This operator may come in. */
    record Accepted(Operator operator) implements SignInOutcome {}

    /** Nobody comes in, for this reason. */
    record Refused(Alert alert) implements SignInOutcome {}
}
