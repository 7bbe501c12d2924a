package dev.vestibule.enrollment.face;

/** How a journey's one save stands, as it is recorded last. */
public enum SaveStanding {
    /** It is on its way. */
    SAVING,
    /** BioStar was read back and holds this face. */
    SAVED,
    /** Nobody knows whether it is saved. */
    NOT_CONFIRMED,
    /** Nobody knew whether it is saved; by now it is known that it is not. */
    FOUND_NOT_SAVED,
    /** No save has begun, it may begin again, or something else has happened to the face since. */
    NONE;

    /** What whoever presses Save again is told. */
    EnrollmentOutcome outcome() {
        return switch (this) {
            case SAVING -> new EnrollmentOutcome.Saving();
            case SAVED -> new EnrollmentOutcome.Saved();
            case NOT_CONFIRMED -> new EnrollmentOutcome.NotConfirmed();
            case FOUND_NOT_SAVED -> new EnrollmentOutcome.FoundNotSaved();
            case NONE -> new EnrollmentOutcome.NotAllowed();
        };
    }
}
