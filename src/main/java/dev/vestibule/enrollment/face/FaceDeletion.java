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

    /** How a claimed deletion ended: records it, and says what to tell. */
    private interface Ending {
        DeletionOutcome settle();
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
        return withdrawals.claim(visit, proof, text, language).fold(grant -> deleteAndSettle(visit, proof, grant));
    }

    private DeletionOutcome deleteAndSettle(Visit visit, Proof proof, Withdrawals.Grant grant) {
        Optional<Person> before;
        try {
            before = before(proof.personId());
        } catch (RuntimeException broken) {
            withdrawals.takeBack(visit, proof, grant, Cause.BROKEN, Optional.empty());
            throw broken;
        }
        try {
            if (!changes.sending(visit, Work.DELETION, before)) {
                return new DeletionOutcome.NotAllowed();
            }
        } catch (DatabaseException away) {
            withdrawals.takeBack(visit, proof, grant, Cause.DATABASE_AWAY, Optional.empty());
            throw away;
        }
        Ending ending;
        try {
            ending = deleteAndReadBack(visit, proof, grant, before);
        } catch (RuntimeException broken) {
            withdrawals.keep(visit, proof, Cause.BROKEN, Optional.empty());
            throw broken;
        }
        return ending.settle();
    }

    /** What they have before, to see what else goes; that BioStar does not say keeps nobody from deleting their face. */
    private Optional<Person> before(String personId) {
        try {
            return faces.find(personId);
        } catch (BioStarException notTold) {
            return Optional.empty();
        }
    }

    /** Sent once; when no answer comes back, reading back tells whether it was carried out. */
    private Ending deleteAndReadBack(Visit visit, Proof proof, Withdrawals.Grant grant, Optional<Person> before) {
        Ending stillThere = unknown(visit, proof, BioStarFailure.of(FailureKind.UNKNOWN));
        try {
            faces.deleteFaces(proof.personId());
        } catch (BioStarException failed) {
            if (failed.failure().isAnswer()) {
                return refused(visit, proof, grant, failed.failure());
            }
            stillThere = unknown(visit, proof, failed.failure());
        }
        try {
            Optional<Person> after = faces.find(proof.personId());
            after.ifPresent(now -> compare(visit, before, now));
            return after.filter(Person::hasFace).isPresent() ? stillThere : done(visit, proof);
        } catch (BioStarException notTold) {
            return unknown(visit, proof, notTold.failure());
        }
    }

    private Ending done(Visit visit, Proof proof) {
        return () -> {
            withdrawals.done(visit, proof);
            return new DeletionOutcome.Deleted();
        };
    }

    private Ending refused(Visit visit, Proof proof, Withdrawals.Grant grant, BioStarFailure failure) {
        return () -> {
            withdrawals.takeBack(visit, proof, grant, failure.kind(), failure.code());
            return new DeletionOutcome.NotDeleted(failure);
        };
    }

    private Ending unknown(Visit visit, Proof proof, BioStarFailure failure) {
        return () -> {
            withdrawals.keep(visit, proof, failure.kind(), failure.code());
            return new DeletionOutcome.NotDeleted(failure);
        };
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
