package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.Person;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * A person withdraws: the withdrawal and the mark that forbids a way back without a new pass are committed, the face
 * deleted in BioStar, and BioStar read back.
 */
@ApplicationScoped
public class FaceDeletion {

    private final Withdrawals withdrawals;
    private final FaceChanges changes;
    private final Faces faces;

    FaceDeletion(Withdrawals withdrawals, FaceChanges changes, Faces faces) {
        this.changes = changes;
        this.withdrawals = withdrawals;
        this.faces = faces;
    }

    /** How a deletion ended; a certain refusal changed nothing. */
    private record Ending(DeletionOutcome outcome, boolean refused) {}

    /**
     * Deletes all faces of the proven person; any proof that still holds allows it, since it is the person's own right.
     * It uses up every pass of theirs, and no badge enrolls them until a new pass has. When BioStar refuses, nothing of
     * that stays; when nobody knows, all of it does. Blocks.
     *
     * @throws dev.vestibule.database.DatabaseException when a record could not be committed; before anything was sent,
     *     or after: then nobody may say it is deleted
     */
    public DeletionOutcome delete(Visit visit, Proof proof, String text, String language) {
        Withdrawals.Claim claim = withdrawals.claim(visit, proof, text, language);
        if (claim instanceof Withdrawals.Claim.Granted granted) {
            return deleteAndSettle(visit, proof, granted);
        }
        return claim instanceof Withdrawals.Claim.AnotherSave
                ? new DeletionOutcome.AnotherSave()
                : new DeletionOutcome.NotAllowed();
    }

    private DeletionOutcome deleteAndSettle(Visit visit, Proof proof, Withdrawals.Claim.Granted granted) {
        try {
            if (!changes.sending(visit, Work.DELETION, Optional.empty())) {
                return new DeletionOutcome.NotAllowed();
            }
        } catch (DatabaseException away) {
            withdrawals.takeBack(visit, proof, granted, Refusal.DATABASE_AWAY, Optional.empty());
            throw away;
        }
        Ending ending;
        try {
            ending = deleteAndReadBack(proof.personId());
        } catch (RuntimeException broken) {
            withdrawals.keep(visit, proof, Refusal.BROKEN, Optional.empty());
            throw broken;
        }
        if (ending.outcome() instanceof DeletionOutcome.NotDeleted notDeleted) {
            BioStarFailure failure = notDeleted.failure();
            if (ending.refused()) {
                withdrawals.takeBack(visit, proof, granted, failure.kind(), failure.code());
            } else {
                withdrawals.keep(visit, proof, failure.kind(), failure.code());
            }
        } else {
            withdrawals.done(visit, proof);
        }
        return ending.outcome();
    }

    /** Sent once; when no answer comes back, reading back tells whether it was carried out. */
    private Ending deleteAndReadBack(String personId) {
        BioStarFailure stillThere = BioStarFailure.of(FailureKind.UNKNOWN);
        try {
            faces.delete(personId);
        } catch (BioStarException failed) {
            if (Answers.isAnswer(failed.failure())) {
                return new Ending(new DeletionOutcome.NotDeleted(failed.failure()), true);
            }
            stillThere = failed.failure();
        }
        try {
            Optional<Person> after = faces.find(personId);
            return after.isPresent() && after.get().hasFace()
                    ? new Ending(new DeletionOutcome.NotDeleted(stillThere), false)
                    : new Ending(new DeletionOutcome.Deleted(), false);
        } catch (BioStarException unknown) {
            return new Ending(new DeletionOutcome.NotDeleted(unknown.failure()), false);
        }
    }
}
