package dev.vestibule.enrollment;

import jakarta.enterprise.context.ApplicationScoped;

/** A person withdraws: the withdrawal is committed, the face deleted in BioStar, and BioStar read back. */
@ApplicationScoped
public class FaceDeletion {

    /** Deletes all faces of the proven person; any proof allows it, since it is the person's own right. Blocks. */
    public DeletionOutcome delete(Visit visit, Proof proof, String text, String language) {
        throw new UnsupportedOperationException();
    }
}
