package dev.vestibule.enrollment;

import dev.vestibule.biostar.Person;

/** What became of a typed pass. */
public sealed interface PassOutcome
        permits PassOutcome.Proven, PassOutcome.NotAllowed, PassCheck.Refused, PassCheck.Wait {
    /** The journey is this person's now, by this proof. */
    record Proven(Person person, Proof proof) implements PassOutcome {}

    /** The journey is over, or somebody is proven in it already; nothing was checked. */
    record NotAllowed() implements PassOutcome {}
}
