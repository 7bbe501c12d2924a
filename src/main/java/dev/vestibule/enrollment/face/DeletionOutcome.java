package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.BioStarFailure;

/** How deleting a person's own face ended. */
public sealed interface DeletionOutcome {

    /** One answer for each, so that a new one is forgotten nowhere. */
    interface Cases<T> {

        T deleted();

        T notDeleted(NotDeleted notDeleted);

        T anotherSave();

        T notAllowed();
    }

    /** The answer for this one. */
    <T> T fold(Cases<T> cases);

    /** BioStar was read back and holds no face of this person. */
    record Deleted() implements DeletionOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.deleted();
        }
    }

    /** BioStar said no, or still shows a face. */
    record NotDeleted(BioStarFailure failure) implements DeletionOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notDeleted(this);
        }
    }

    /** A face of this person is being saved or deleted elsewhere; worth another try in a moment. Nothing was sent. */
    record AnotherSave() implements DeletionOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.anotherSave();
        }
    }

    /** Journey over, or the pass is no longer open. Nothing was sent. */
    record NotAllowed() implements DeletionOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notAllowed();
        }
    }
}
