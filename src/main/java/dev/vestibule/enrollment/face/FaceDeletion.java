package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
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
    private final FaceStore faces;
    private final LossComparison comparison;

    FaceDeletion(Withdrawals withdrawals, FaceChanges changes, FaceStore faces, LossComparison comparison) {
        this.changes = changes;
        this.withdrawals = withdrawals;
        this.faces = faces;
        this.comparison = comparison;
    }

    /** How a deletion ended: why the face may still be there, if it may; a certain refusal changed nothing. */
    private record Ending(Optional<BioStarFailure> failure, boolean refused) {
        DeletionOutcome outcome() {
            return failure.<DeletionOutcome>map(DeletionOutcome.NotDeleted::new)
                    .orElseGet(DeletionOutcome.Deleted::new);
        }
    }

    /**
     * Deletes all faces of the proven person; any proof that still holds allows it, since it is the person's own right.
     * It uses up every pass of theirs, and no badge enrolls them until a new pass has. When BioStar refuses, nothing of
     * that stays; when nobody knows, all of it does. Blocks.
     *
     * @throws dev.vestibule.database.DatabaseException when a record could not be committed; before anything was sent,
     *     or after: then nobody may say it is deleted
     */
    public DeletionOutcome delete(Visit visit, Proof proof, String text, String language) {
        return withdrawals.claim(visit, proof, text, language).fold(granted -> deleteAndSettle(visit, proof, granted));
    }

    private DeletionOutcome deleteAndSettle(Visit visit, Proof proof, Withdrawals.Claim.Granted granted) {
        Optional<Person> before;
        try {
            before = before(proof.personId());
        } catch (RuntimeException broken) {
            withdrawals.takeBack(visit, proof, granted, Cause.BROKEN, Optional.empty());
            throw broken;
        }
        try {
            if (!changes.sending(visit, Work.DELETION, before)) {
                return new DeletionOutcome.NotAllowed();
            }
        } catch (DatabaseException away) {
            withdrawals.takeBack(visit, proof, granted, Cause.DATABASE_AWAY, Optional.empty());
            throw away;
        }
        Ending ending;
        try {
            ending = deleteAndReadBack(visit, proof.personId(), before);
        } catch (RuntimeException broken) {
            withdrawals.keep(visit, proof, Cause.BROKEN, Optional.empty());
            throw broken;
        }
        settle(visit, proof, granted, ending);
        return ending.outcome();
    }

    /** What they have before, to see what else goes; that BioStar does not say keeps nobody from deleting their face. */
    private Optional<Person> before(String personId) {
        try {
            return faces.find(personId);
        } catch (BioStarException notTold) {
            return Optional.empty();
        }
    }

    private void settle(Visit visit, Proof proof, Withdrawals.Claim.Granted granted, Ending ending) {
        if (ending.failure().isEmpty()) {
            withdrawals.done(visit, proof);
            return;
        }
        BioStarFailure failure = ending.failure().get();
        if (ending.refused()) {
            withdrawals.takeBack(visit, proof, granted, failure.kind(), failure.code());
        } else {
            withdrawals.keep(visit, proof, failure.kind(), failure.code());
        }
    }

    /** Sent once; when no answer comes back, reading back tells whether it was carried out. */
    private Ending deleteAndReadBack(Visit visit, String personId, Optional<Person> before) {
        BioStarFailure stillThere = BioStarFailure.of(FailureKind.UNKNOWN);
        try {
            faces.deleteFaces(personId);
        } catch (BioStarException failed) {
            if (failed.failure().isAnswer()) {
                return new Ending(Optional.of(failed.failure()), true);
            }
            stillThere = failed.failure();
        }
        try {
            Optional<Person> after = faces.find(personId);
            after.ifPresent(now -> compare(visit, before, now));
            return after.isPresent() && after.get().hasFace()
                    ? new Ending(Optional.of(stillThere), false)
                    : new Ending(Optional.empty(), false);
        } catch (BioStarException unknown) {
            return new Ending(Optional.of(unknown.failure()), false);
        }
    }

    /** The vendor does not say what else a write takes away, and this is one (section 3.4). */
    private void compare(Visit visit, Optional<Person> before, Person after) {
        if (before.isPresent()) {
            comparison.compare(visit, before.get(), after);
        } else {
            comparison.beforeNotKnown(visit, after.id());
        }
    }
}
