package dev.vestibule.enrollment.pass;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of issuing a pass. */
public sealed interface IssueOutcome permits IssuedPass, IssueOutcome.PersonInactive {

    /** What follows from each, so that a new one is forgotten nowhere. */
    <T> T fold(Function<IssuedPass, T> issued, Supplier<T> personInactive);

    /** BioStar calls the person disabled or expired: they have no new pass, and what was open stays as it was. */
    record PersonInactive() implements IssueOutcome {
        @Override
        public <T> T fold(Function<IssuedPass, T> issued, Supplier<T> personInactive) {
            return personInactive.get();
        }
    }
}
