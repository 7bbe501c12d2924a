package dev.vestibule.enrollment.pass;

import dev.vestibule.biostar.people.Person;
import dev.vestibule.enrollment.Proof;

/** What became of a typed pass. */
public sealed interface PassOutcome
        permits PassOutcome.Proven,
                PassOutcome.OutsideKiosk,
                PassOutcome.NotAllowed,
                PassCheck.Refused,
                PassCheck.Wait {

    /** One answer for each, so that a new one is forgotten nowhere. */
    interface Cases<T> {

        T proven(Proven proven);

        T refused();

        T wait(PassCheck.Wait wait);

        T outsideKiosk();

        T notAllowed();
    }

    /** The answer for this one. */
    <T> T fold(Cases<T> cases);

    /** The journey is this person's now, by this proof. */
    record Proven(Person person, Proof proof) implements PassOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.proven(this);
        }
    }

    /** The person is in no group that this kiosk is for; the pass stays open. */
    record OutsideKiosk() implements PassOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.outsideKiosk();
        }
    }

    /** The journey is over, or somebody is proven in it already; nothing was checked. */
    record NotAllowed() implements PassOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notAllowed();
        }
    }
}
