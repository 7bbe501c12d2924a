package dev.vestibule.enrollment;

import dev.vestibule.biostar.Capture;
import jakarta.enterprise.context.ApplicationScoped;

/** Saves a capture on the proven person's BioStar user, and reads it back. Calls block. */
@ApplicationScoped
public class Enrollment {

    /**
     * Commits the record "saving" and claims the pass, writes the face, reads it back, commits the outcome. A pass whose
     * face was not saved is open again. Saved at most once a journey.
     */
    public EnrollmentOutcome save(Visit visit, Proof proof, Capture capture) {
        throw new UnsupportedOperationException();
    }
}
