package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;

/** How saving a face ended. */
public sealed interface EnrollmentOutcome {
    /** BioStar was read back and holds this face. */
    record Saved() implements EnrollmentOutcome {}

    /** BioStar said no; the face is not saved and the pass is still good. */
    record NotSaved(BioStarFailure failure) implements EnrollmentOutcome {}

    /** BioStar took it, but reading back did not show it, or did not answer: nobody may say it is saved. */
    record NotConfirmed() implements EnrollmentOutcome {}

    /** The person has a face and the proof does not allow to replace it. Nothing was sent. */
    record FaceExists() implements EnrollmentOutcome {}

    /** A face of this person is being saved by another journey; worth another try in a moment. Nothing was sent. */
    record AnotherSave() implements EnrollmentOutcome {}

    /** Journey over, no granted consent in it, or the pass is no longer open. Nothing was sent. */
    record NotAllowed() implements EnrollmentOutcome {}
}
