package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Person;
import java.time.Duration;

/** How reading a badge ended. */
public sealed interface BadgeOutcome {
    /** One person holds this card, and the journey is theirs now, by this proof. */
    record Proven(Person person, Proof proof) implements BadgeOutcome {}

    /** Nobody does. */
    record Unknown() implements BadgeOutcome {}

    /** More than one person does, or the one is disabled in BioStar. */
    record Refused() implements BadgeOutcome {}

    /** The person deleted their own face, and only a new pass enrolls them again. */
    record FaceDeleted() implements BadgeOutcome {}

    /** The person is in no group that this kiosk is for. */
    record OutsideKiosk() implements BadgeOutcome {}

    /** The reader or BioStar said no. */
    record Failed(BioStarFailure failure) implements BadgeOutcome {}

    /** Too many badges of nobody at this reader or on the site; nothing was read, or it was not looked at. */
    record Wait(PassCheck.Wait limit) implements BadgeOutcome {}

    /** The reader is held by a scan. */
    record ReaderBusy(Duration left) implements BadgeOutcome {}

    /** The journey is over, somebody is proven in it already, or this site takes no badges. */
    record NotAllowed() implements BadgeOutcome {}
}
