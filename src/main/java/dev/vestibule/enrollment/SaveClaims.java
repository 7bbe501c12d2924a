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
 * Claims a journey's one save, its pass, and the person's turn, before BioStar is changed. While nobody knows whether the
 * face is saved, and after a process that dies in between, journey and pass stay claimed: better an operator issues a
 * new pass than a pass saves two faces.
 */
@ApplicationScoped
class SaveClaims {

    private final Database database;
    private final Records records;
    private final FaceWork work;
    private final Journeys journeys;
    private final ProofCheck proofs;
    private final Consents consents;
    private final PassClaims passes;
    private final FaceChanges changes;
    private final DeletionMarks deletions;
    private final Losses losses;
    private final Clock clock;

    SaveClaims(
            Database database,
            Records records,
            FaceWork work,
            Journeys journeys,
            ProofCheck proofs,
            Consents consents,
            PassClaims passes,
            FaceChanges changes,
            DeletionMarks deletions,
            Losses losses,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.work = work;
        this.journeys = journeys;
        this.proofs = proofs;
        this.consents = consents;
        this.passes = passes;
        this.changes = changes;
        this.deletions = deletions;
        this.losses = losses;
        this.clock = clock;
    }

    /** What came of a claim. */
    sealed interface Claim {
        /**
         * The face may be sent.
         *
         * @param mayReplace whether a face that exists may be replaced: by the pass as it is kept, and by the person's own
         *     word in this journey
         * @param personHash the keyed hash of the person as they were identified
         */
        record Granted(boolean mayReplace, Optional<String> personHash) implements Claim {}

        /** The rules do not allow to save. */
        record NotAllowed() implements Claim {}

        /** The person deleted their own face since they were identified. */
        record FaceDeleted() implements Claim {}

        /** This journey's one save has begun: this is where it stands, as recorded last. */
        record Begun(Entry last) implements Claim {}

        /** Something else was lost by a save, and no operator has seen it yet; nothing is claimed. */
        record Stopped() implements Claim {}

        /** Another journey is saving or deleting a face of this person; nothing is claimed. */
        record AnotherSave() implements Claim {}
    }

    /** What a journey says about its save. */
    private record Intent(boolean saving, boolean replaces, Optional<String> personHash) {}

    /**
     * Commits the claims and the record of the attempt together, or neither.
     *
     * @throws dev.vestibule.database.DatabaseException when they could not be committed; if they were all the same, they
     *     are given back as soon as the database answers
     */
    Claim claim(Visit visit, Proof proof) {
        return work.claim(
                Work.SAVE,
                visit,
                proof,
                connection -> claim(connection, visit, proof),
                connection -> reopen(connection, visit.journeyId()));
    }

    private Claim claim(Connection connection, Visit visit, Proof proof) throws SQLException {
        if (!journeys.hold(connection, visit, proof) || !consents.isGranted(connection, visit, proof)) {
            return begun(connection, visit, proof);
        }
        Intent intent = intent(connection, visit);
        if (intent.saving()) {
            return begun(connection, visit, proof);
        }
        if (losses.stopSaves(connection)) {
            return new Claim.Stopped();
        }
        if (!work.takeTurn(connection, visit, proof, Work.DELETION)) {
            return new Claim.AnotherSave();
        }
        // Asked with the turn in hand: no deletion changes it before the face is saved.
        Claim claim = claim(connection, visit, proof, intent);
        if (claim instanceof Claim.Granted) {
            Sql.of("update journey set saving_at = ? where id = ?", clock.instant(), visit.journeyId())
                    .update(connection);
            changes.begin(connection, visit, proof, Work.SAVE);
            records.write(connection, visit.entry(RecordKind.FACE_SAVING).person(proof.personId()));
        } else {
            work.endTurn(connection, visit, proof);
        }
        return claim;
    }

    /** Whoever presses Save again reads how their save stands; also in a journey that has ended with it. */
    private Claim begun(Connection connection, Visit visit, Proof proof) throws SQLException {
        return records.newestOfFace(connection, proof.personId())
                .filter(newest -> newest.journeyId().equals(Optional.of(visit.journeyId())))
                .<Claim>map(newest -> new Claim.Begun(newest))
                .orElseGet(Claim.NotAllowed::new);
    }

    private Claim claim(Connection connection, Visit visit, Proof proof, Intent intent) throws SQLException {
        ProofState state = proofs.hold(connection, visit, proof);
        if (state != ProofState.GOOD) {
            return state == ProofState.FACE_DELETED ? new Claim.FaceDeleted() : new Claim.NotAllowed();
        }
        if (proof.passId().isEmpty()) {
            return new Claim.Granted(false, intent.personHash());
        }
        return passes.claim(connection, visit, proof)
                .<Claim>map(may -> new Claim.Granted(may && intent.replaces(), intent.personHash()))
                .orElseGet(Claim.NotAllowed::new);
    }

    private static Intent intent(Connection connection, Visit visit) throws SQLException {
        return Sql.of("select saving_at, replaces, person_hash from journey where id = ?", visit.journeyId())
                .first(
                        connection,
                        row -> new Intent(
                                Sql.optionalTime(row, "saving_at").isPresent(),
                                row.getBoolean("replaces"),
                                Sql.optionalText(row, "person_hash")))
                .orElseThrow();
    }

    /** The claims on journey and pass stay, for good; the person is enrolled again, if they ever deleted their face. */
    void keep(Visit visit, Proof proof) {
        Entry saved = visit.entry(RecordKind.FACE_SAVED).person(proof.personId());
        work.end(Work.SAVE, visit, saved, connection -> deletions.remove(connection, proof.personId()));
    }

    /** Nobody knows whether the face is saved: the claims on journey and pass stay, whatever is found later. */
    void keepUnconfirmed(Visit visit, Proof proof, Enum<?> cause, Optional<String> code) {
        Entry unconfirmed = visit.entry(RecordKind.FACE_UNCONFIRMED)
                .person(proof.personId())
                .cause(cause, code);
        work.end(Work.SAVE, visit, unconfirmed, connection -> {});
    }

    /**
     * Nothing was saved, that is certain: the journey may save, and the pass is open again. False when others took this
     * process for dead meanwhile: then the claims stay, since nobody may look at them twice.
     */
    boolean release(Visit visit, Proof proof, Enum<?> cause, Optional<String> code) {
        Entry notSaved =
                visit.entry(RecordKind.FACE_NOT_SAVED).person(proof.personId()).cause(cause, code);
        return work.end(Work.SAVE, visit, notSaved, connection -> reopen(connection, visit.journeyId()));
    }

    /** Where this journey's save stands, as recorded last. */
    Claim standing(Visit visit, Proof proof) {
        return database.query(connection -> begun(connection, visit, proof));
    }

    /** The journey may save again, and the pass that it had claimed is open. */
    static void reopen(Connection connection, String journeyId) throws SQLException {
        Sql.of("update journey set saving_at = null where id = ?", journeyId).update(connection);
        PassClaims.reopen(connection, journeyId);
    }
}
