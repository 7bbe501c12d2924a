package dev.vestibule.enrollment.identification;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.pass.PassCheck;
import java.time.Duration;

/** How reading a badge ended. */
public sealed interface BadgeOutcome {

    /** One answer for each, so that a new one is forgotten nowhere. */
    interface Cases<T> {

        T proven(Proven proven);

        T unknown();

        T refused();

        T faceDeleted();

        T outsideKiosk();

        T failed(Failed failed);

        T wait(Wait wait);

        T readerBusy(ReaderBusy readerBusy);

        T notAllowed();
    }

    /** The answer for this one. */
    <T> T fold(Cases<T> cases);

    /** One person holds this card, and the journey is theirs now, by this proof. */
    record Proven(Person person, Proof proof) implements BadgeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.proven(this);
        }
    }

    /** Nobody does. */
    record Unknown() implements BadgeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknown();
        }
    }

    /** More than one person does, or the one is disabled in BioStar. */
    record Refused() implements BadgeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.refused();
        }
    }

    /** The person deleted their own face, and only a new pass enrolls them again. */
    record FaceDeleted() implements BadgeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.faceDeleted();
        }
    }

    /** The person is in no group that this kiosk is for. */
    record OutsideKiosk() implements BadgeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.outsideKiosk();
        }
    }

    /** The reader or BioStar said no. */
    record Failed(BioStarFailure failure) implements BadgeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.failed(this);
        }
    }

    /** Too many badges of nobody at this reader or on the site; nothing was read, or it was not looked at. */
    record Wait(PassCheck.Wait limit) implements BadgeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.wait(this);
        }
    }

    /** The reader is held by a scan. */
    record ReaderBusy(Duration left) implements BadgeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.readerBusy(this);
        }
    }

    /** The journey is over, somebody is proven in it already, or this site takes no badges. */
    record NotAllowed() implements BadgeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notAllowed();
        }
    }
}
