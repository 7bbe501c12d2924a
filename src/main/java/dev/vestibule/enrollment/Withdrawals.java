package dev.vestibule.enrollment;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * Commits, before BioStar is asked to delete a face, that the person withdraws: their decision, the mark that only a new
 * pass takes away, and every pass of theirs used up, all under the person's turn.
 */
@ApplicationScoped
class Withdrawals {

    private static final String USE_UP_OPEN = """
            update pass set used_at = ?, used_in = ?
            where person_id = ? and used_at is null and revoked_at is null and expires_at > ?""";

    /** A save that claimed one and never ended shall not open it again. */
    private static final String NEVER_REOPEN =
            "update pass set used_in = null where person_id = ? and used_in is not null and used_in <> ?";

    /** Another one was issued meanwhile: then this one is taken back, as it would have been while it was open. */
    private static final String REOPEN =
            "update pass set used_at = null, used_in = null, revoked_at = superseded_at where used_in = ?";

    /** Used up by this journey's own deletion, of which nobody knew the outcome: it may be asked for again. */
    private static final String USED_HERE = """
            select id from pass where id = ? and used_in = ? and revoked_at is null""";

    private final Database database;
    private final Records records;
    private final Endings endings;
    private final LateEndings late;
    private final Journeys journeys;
    private final ProofCheck proofs;
    private final Consents consents;
    private final SaveTurns turns;
    private final FaceChanges changes;
    private final DeletionMarks marks;
    private final Clock clock;

    Withdrawals(
            Database database,
            Records records,
            Endings endings,
            LateEndings late,
            Journeys journeys,
            ProofCheck proofs,
            Consents consents,
            SaveTurns turns,
            FaceChanges changes,
            DeletionMarks marks,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.endings = endings;
        this.late = late;
        this.journeys = journeys;
        this.proofs = proofs;
        this.consents = consents;
        this.turns = turns;
        this.changes = changes;
        this.marks = marks;
        this.clock = clock;
    }

    /** What came of a claim. */
    sealed interface Claim {
        /**
         * The face may be deleted.
         *
         * @param first whether the person was not marked before
         */
        record Granted(boolean first) implements Claim {}

        /** The rules do not allow it. */
        record NotAllowed() implements Claim {}

        /** A face of this person is being saved or deleted in another journey. */
        record AnotherSave() implements Claim {}
    }

    /** Commits the withdrawal with all that follows from it, or nothing. */
    Claim claim(Visit visit, Proof proof, String text, String language) {
        return database.transaction(connection -> {
            if (!journeys.hold(connection, visit, proof) || isSaving(connection, visit)) {
                return new Claim.NotAllowed();
            }
            if (!turns.take(connection, proof.personId(), visit.journeyId())) {
                return new Claim.AnotherSave();
            }
            if (!holds(connection, visit, proof)) {
                turns.end(connection, proof.personId(), visit.journeyId());
                return new Claim.NotAllowed();
            }
            if (changes.mayStillArrive(connection, proof.personId(), Work.SAVE)) {
                // It would bring back what is deleted now.
                turns.end(connection, proof.personId(), visit.journeyId());
                return new Claim.AnotherSave();
            }
            changes.begin(connection, visit, proof, Work.DELETION);
            boolean first = marks.set(connection, proof.personId());
            Sql.of(USE_UP_OPEN, clock.instant(), visit.journeyId(), proof.personId(), clock.instant())
                    .update(connection);
            Sql.of(NEVER_REOPEN, proof.personId(), visit.journeyId()).update(connection);
            consents.add(connection, visit, proof, Decision.WITHDRAWN, text, language);
            records.write(connection, visit.entry(RecordKind.FACE_DELETING).person(proof.personId()));
            return new Claim.Granted(first);
        });
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
     * BioStar refused, or was never asked: the face is there as it was, so its proof is as good as it was. The decision stays, as it is the
     * person's; a mark that was there before stays as well.
     */
    void takeBack(Visit visit, Proof proof, Claim.Granted granted, Enum<?> cause, Optional<String> code) {
        Entry refused = visit.entry(RecordKind.FACE_NOT_DELETED)
                .person(proof.personId())
                .cause(cause, code);
        late.patiently(connection -> {
            boolean owned = endings.end(connection, Work.DELETION, refused);
            changes.known(connection, visit);
            if (owned && granted.first()) {
                marks.remove(connection, proof.personId());
                Sql.of(REOPEN, visit.journeyId()).update(connection);
            }
            turns.end(connection, proof.personId(), visit.journeyId());
            return refused;
        });
    }

    private void end(Visit visit, Proof proof, Entry ended) {
        late.patiently(connection -> {
            endings.end(connection, Work.DELETION, ended.person(proof.personId()));
            if (ended.kind() == Work.DELETION.unknown()) {
                changes.unknown(connection, ended);
            } else {
                changes.known(connection, visit);
            }
            turns.end(connection, proof.personId(), visit.journeyId());
            return ended;
        });
    }

    /** A mark does not forbid a deletion: it is the person's right as often as they like. */
    private boolean holds(Connection connection, Visit visit, Proof proof) throws SQLException {
        return proof.passId().isEmpty()
                || proofs.hold(connection, visit, proof) == ProofState.GOOD
                || Sql.of(USED_HERE, proof.passId(), visit.journeyId()).exists(connection);
    }

    private static boolean isSaving(Connection connection, Visit visit) throws SQLException {
        return Sql.of("select id from journey where id = ? and saving_at is not null", visit.journeyId())
                .exists(connection);
    }
}
