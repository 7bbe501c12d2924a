package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Person;
import java.time.Duration;

/** How reading a badge ended. */
public sealed interface BadgeOutcome {
    /** One person holds this card. */
    record Proven(Person person) implements BadgeOutcome {}

    /** Nobody does. */
    record Unknown() implements BadgeOutcome {}

    /** More than one person does, or the one is disabled in BioStar. */
    record Refused() implements BadgeOutcome {}

    /** The reader or BioStar said no. */
    record Failed(BioStarFailure failure) implements BadgeOutcome {}

    /** The reader is held by a scan. */
    record ReaderBusy(Duration left) implements BadgeOutcome {}

    /** The journey is over, or this site takes no badges. */
    record NotAllowed() implements BadgeOutcome {}
}
