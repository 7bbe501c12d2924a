package dev.vestibule.access.signin;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.operators.Operator;

/** How a try to sign in at the console ended. */
public sealed interface SignInOutcome {

    /** What follows from this outcome. */
    <T> T fold(Cases<T> cases);

    /** What follows from each, so that a new one is forgotten nowhere. */
    interface Cases<T> {
        T accepted(Accepted accepted);

        T wrong();

        T tooOften();

        T busy();

        T unreadable();

        T away(Away away);
    }

    /** This operator may come in. */
    record Accepted(Operator operator) implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.accepted(this);
        }
    }

    /** Nobody comes in with this, and nobody is told more. */
    record Wrong() implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.wrong();
        }
    }

    /** Too many were wrong lately; BioStar was not asked. */
    record TooOften() implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.tooOften();
        }
    }

    /** Too many others wait for BioStar; it was not asked. */
    record Busy() implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.busy();
        }
    }

    /** BioStar's answer makes no sense. */
    record Unreadable() implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unreadable();
        }
    }

    /** BioStar gave no answer about the account: nobody's wrong try. */
    record Away(BioStarFailure failure) implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.away(this);
        }
    }
}
