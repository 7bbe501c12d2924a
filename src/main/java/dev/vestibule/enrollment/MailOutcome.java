package dev.vestibule.enrollment;

import dev.vestibule.biostar.Acceptance;
import dev.vestibule.biostar.BioStarFailure;

/** What came of asking BioStar for its enrollment e-mail. */
public sealed interface MailOutcome {
    /** BioStar took it. */
    record Sent(Acceptance acceptance) implements MailOutcome {}

    /** BioStar said no, or it was not proven that it would reach this person alone; nothing was sent. */
    record NotSent(BioStarFailure failure) implements MailOutcome {}

    /** No answer came, or it was cut off: the mail may have gone out. Never sent again by itself. */
    record Unknown(BioStarFailure failure) implements MailOutcome {}

    /** Somebody else is sending one to this person, or has a moment ago, or this journey has. Nothing was sent. */
    record AlreadyAsked() implements MailOutcome {}

    /** The journey is not open at this kiosk. Nothing was sent. */
    record NotAllowed() implements MailOutcome {}
}
