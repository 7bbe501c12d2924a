package dev.vestibule.enrollment.face;

import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.consent.Decision;
import dev.vestibule.enrollment.pass.PassClaims;
import dev.vestibule.enrollment.pass.ProofState;
import dev.vestibule.enrollment.pass.Proofs;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Commits, before BioStar is asked to delete a face, that the person withdraws: their decision, the mark that only a new
 * pass takes away, and every pass of theirs used up, all under the person's turn.
 */
@ApplicationScoped
class Withdrawals {

    private final Records records;
    private final FaceWork work;
    private final Journeys journeys;
    private final Proofs proofs;
    private final Consents consents;
    private final PassClaims passes;
    private final FaceChanges changes;
    private final DeletionMarks marks;

    Withdrawals(
            Records records,
            FaceWork work,
            Journeys journeys,
            Proofs proofs,
            Consents consents,
            PassClaims passes,
            FaceChanges changes,
            DeletionMarks marks) {
        this.records = records;
        this.work = work;
        this.journeys = journeys;
        this.proofs = proofs;
        this.consents = consents;
        this.passes = passes;
        this.changes = changes;
        this.marks = marks;
    }

    /**
     * What a deletion may do, and what is undone if it is not carried out.
     *
     * @param first whether the person was not marked before
     */
    record Grant(boolean first) {}

    /**
     * Commits the withdrawal with all that follows from it, or nothing.
     *
     * @throws dev.vestibule.database.DatabaseException when it could not be committed; if it was all the same, what follows
     *     from it is taken back as soon as the database answers
     */
    Claim<Grant, DeletionOutcome> claim(Visit visit, Proof proof, String text, String language) {
        AtomicBoolean marked = new AtomicBoolean();
        return work.claim(
                Work.DELETION,
                visit,
                proof,
                connection -> claim(connection, visit, proof, text, language, marked),
                connection -> unmark(connection, visit, proof, marked.get()));
    }

    private Claim<Grant, DeletionOutcome> claim(
            Connection connection, Visit visit, Proof proof, String text, String language, AtomicBoolean marked)
            throws SQLException {
        marked.set(false);
        if (!journeys.hold(connection, visit, proof) || journeys.isSaving(connection, visit.journeyId())) {
            return new Claim.Refused<>(new DeletionOutcome.NotAllowed());
        }
        if (!work.takeTurn(connection, visit, proof, Work.SAVE)) {
            return new Claim.Refused<>(new DeletionOutcome.AnotherSave());
        }
        if (!holds(connection, visit, proof)) {
            work.endTurn(connection, visit, proof);
            return new Claim.Refused<>(new DeletionOutcome.NotAllowed());
        }
        changes.begin(connection, visit, proof, Work.DELETION);
        marked.set(marks.set(connection, proof.personId()));
        passes.useUpAll(connection, visit, proof);
        consents.add(connection, visit, proof, Decision.WITHDRAWN, text, language);
        records.write(connection, visit.entry(RecordKind.FACE_DELETING).person(proof.personId()));
        return new Claim.Granted<>(new Grant(marked.get()));
    }

    /** BioStar holds no face of the person: all of it stays. */
    void done(Visit visit, Proof proof) {
        end(visit, proof, visit.entry(RecordKind.FACE_DELETED));
    }

    /** Nobody knows whether BioStar still holds a face: all of it stays. */
    void keep(Visit visit, Proof proof, Enum<?> cause, Optional<String> code) {
        end(visit, proof, visit.entry(RecordKind.FACE_DELETION_UNKNOWN).cause(cause, code));
    }

    /**
     * BioStar refused, or was never asked: the face is there as it was, so its proof is as good as it was. The decision
     * stays, as it is the person's; a mark that was there before stays as well.
     */
    void takeBack(Visit visit, Proof proof, Grant grant, Enum<?> cause, Optional<String> code) {
        Entry refused = visit.entry(RecordKind.FACE_NOT_DELETED)
                .person(proof.personId())
                .cause(cause, code);
        work.end(Work.DELETION, visit, refused, connection -> unmark(connection, visit, proof, grant.first()));
    }

    private void end(Visit visit, Proof proof, Entry ended) {
        work.end(Work.DELETION, visit, ended.person(proof.personId()), connection -> {});
    }

    private void unmark(Connection connection, Visit visit, Proof proof, boolean first) throws SQLException {
        if (first) {
            marks.remove(connection, proof.personId());
            PassClaims.reopen(connection, visit.journeyId());
        }
    }

    /** A mark does not forbid a deletion: it is the person's right as often as they like. */
    private boolean holds(Connection connection, Visit visit, Proof proof) throws SQLException {
        return proof.passId().isEmpty()
                || proofs.hold(connection, visit, proof) == ProofState.GOOD
                // Used up by this journey's own deletion, of which nobody knew the outcome: it may be asked for again.
                || passes.usedHere(connection, visit, proof);
    }
}
