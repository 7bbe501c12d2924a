package dev.vestibule.biostar.operators;

import dev.vestibule.biostar.BioStarFailure;
import java.util.function.Function;
import java.util.function.Supplier;

/** How an operator's sign-in ended. */
public sealed interface LoginOutcome {

    /** What follows from each, so that a new one is forgotten nowhere. */
    <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused, Supplier<T> serviceAccount);

    /** BioStar knows this operator. */
    record Accepted(Operator operator) implements LoginOutcome {
        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused, Supplier<T> serviceAccount) {
            return accepted.apply(this);
        }
    }

    /** BioStar said no, or nothing. */
    record Refused(BioStarFailure failure) implements LoginOutcome {
        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused, Supplier<T> serviceAccount) {
            return refused.apply(this);
        }
    }

    /** It was the service account's login id, with which no operator signs in: BioStar was not asked. */
    record ServiceAccount() implements LoginOutcome {
        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused, Supplier<T> serviceAccount) {
            return serviceAccount.get();
        }
    }
}
