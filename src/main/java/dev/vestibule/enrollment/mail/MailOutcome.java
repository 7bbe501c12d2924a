package dev.vestibule.enrollment.mail;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.mail.MailAnswer;

/** What came of asking BioStar for its enrollment e-mail. */
public sealed interface MailOutcome {

    /** One answer for each, so that a new one is forgotten nowhere. */
    interface Cases<T> {

        T sent(Sent sent);

        T notSent(NotSent notSent);

        T unknown(Unknown unknown);

        T alreadyAsked();

        T notAllowed();

        T personInactive();

        T noAddress();
    }

    /** The answer for this one. */
    <T> T fold(Cases<T> cases);

    /** BioStar took it. */
    record Sent(MailAnswer answer) implements MailOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.sent(this);
        }
    }

    /** BioStar said no, or it was not proven that it would reach this person alone; nothing was sent. */
    record NotSent(BioStarFailure failure) implements MailOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notSent(this);
        }
    }

    /** No answer came, or it was cut off: the mail may have gone out. Never sent again by itself. */
    record Unknown(BioStarFailure failure) implements MailOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknown(this);
        }
    }

    /** Somebody else is sending one to this person, or has a moment ago, or this journey has. Nothing was sent. */
    record AlreadyAsked() implements MailOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.alreadyAsked();
        }
    }

    /** The journey is not open at this kiosk. Nothing was sent. */
    record NotAllowed() implements MailOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notAllowed();
        }
    }

    /** BioStar calls the person disabled or expired. Nothing was sent. */
    record PersonInactive() implements MailOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.personInactive();
        }
    }

    /** BioStar has no address of this person. Nothing was sent. */
    record NoAddress() implements MailOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.noAddress();
        }
    }
}
