package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;

/** How deleting a person's own face ended. */
public sealed interface DeletionOutcome {
    /** BioStar was read back and holds no face of this person. */
    record Deleted() implements DeletionOutcome {}

    /** BioStar said no, or still shows a face. */
    record NotDeleted(BioStarFailure failure) implements DeletionOutcome {}

    /** A face of this person is being saved or deleted elsewhere; worth another try in a moment. Nothing was sent. */
    record AnotherSave() implements DeletionOutcome {}

    /** Journey over, or the pass is no longer open. Nothing was sent. */
    record NotAllowed() implements DeletionOutcome {}
}
