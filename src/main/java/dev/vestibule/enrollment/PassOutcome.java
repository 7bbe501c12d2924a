package dev.vestibule.enrollment;

import dev.vestibule.biostar.Person;

/** What became of a typed pass. */
public sealed interface PassOutcome
        permits PassOutcome.Proven,
                PassOutcome.OutsideKiosk,
                PassOutcome.NotAllowed,
                PassCheck.Refused,
                PassCheck.Wait {
    /** The journey is this person's now, by this proof. */
    record Proven(Person person, Proof proof) implements PassOutcome {}

    /** The person is in no group that this kiosk is for; the pass stays open. */
    record OutsideKiosk() implements PassOutcome {}

    /** The journey is over, or somebody is proven in it already; nothing was checked. */
    record NotAllowed() implements PassOutcome {}
}
