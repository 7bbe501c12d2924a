package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.BioStarFailure;

/** How saving a face ended. */
public sealed interface EnrollmentOutcome {

    /** One answer for each, so that a new one is forgotten nowhere. */
    interface Cases<T> {

        T saved();

        T notSaved(NotSaved notSaved);

        T notConfirmed();

        T foundNotSaved();

        T notSent();

        T faceExists();

        T outsideKiosk();

        T stopped();

        T anotherSave();

        T saving();

        T faceDeleted();

        T notAllowed();
    }

    /** The answer for this one. */
    <T> T fold(Cases<T> cases);

    /** BioStar was read back and holds this face. */
    record Saved() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.saved();
        }
    }

    /** BioStar said no; the face is not saved and the pass is still good. */
    record NotSaved(BioStarFailure failure) implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notSaved(this);
        }
    }

    /**
     * Nobody knows whether it is saved: no answer came and reading back did not show it, BioStar took it and reading back
     * did not show it, or reading back did not work. Journey and pass stay used.
     */
    record NotConfirmed() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notConfirmed();
        }
    }

    /** Nobody knew whether it is saved; by now it is known that it is not. Journey and pass stay used. */
    record FoundNotSaved() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.foundNotSaved();
        }
    }

    /**
     * The database was away just before anything would have been sent, or others had taken this process for dead: it is
     * not saved, and the pass is still good.
     */
    record NotSent() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notSent();
        }
    }

    /** The person has a face, and the pass does not allow to replace it or nobody said that it shall. Nothing was sent. */
    record FaceExists() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.faceExists();
        }
    }

    /** By now the person is in no group that this kiosk is for. Nothing was sent, and the pass is still good. */
    record OutsideKiosk() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.outsideKiosk();
        }
    }

    /**
     * Writing a face took something else away from somebody, so nobody's is written until an operator says go on. Nothing
     * was sent, and the pass is still good.
     */
    record Stopped() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.stopped();
        }
    }

    /** A face of this person is being saved by another journey; worth another try in a moment. Nothing was sent. */
    record AnotherSave() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.anotherSave();
        }
    }

    /** This journey is saving already, by an earlier press; worth asking again in a moment. Nothing was sent again. */
    record Saving() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.saving();
        }
    }

    /** The person deleted their own face since, and only a new pass enrolls them. Nothing was sent. */
    record FaceDeleted() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.faceDeleted();
        }
    }

    /**
     * Journey over, no granted consent in it, the pass is no longer open, or the person is inactive or
     * somebody else by now. Nothing was sent.
     */
    record NotAllowed() implements EnrollmentOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notAllowed();
        }
    }
}
