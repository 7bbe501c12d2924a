package dev.vestibule.enrollment.face;

import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.consent.Consents;
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
import java.time.Clock;
import java.util.Optional;

/**
 * Claims a journey's one save, its pass, and the person's turn, before BioStar is changed. While nobody knows whether the
 * face is saved, and after a process that dies in between, journey and pass stay claimed: better an operator issues a
 * new pass than a pass saves two faces.
 */
@ApplicationScoped
public class SaveClaims {

    private final Records records;
    private final FaceWork work;
    private final Journeys journeys;
    private final Proofs proofs;
    private final Consents consents;
    private final PassClaims passes;
    private final FaceChanges changes;
    private final DeletionMarks deletions;
    private final Losses losses;
    private final SaveStandings standings;
    private final Clock clock;

    SaveClaims(
            Records records,
            FaceWork work,
            Journeys journeys,
            Proofs proofs,
            Consents consents,
            PassClaims passes,
            FaceChanges changes,
            DeletionMarks deletions,
            Losses losses,
            SaveStandings standings,
            Clock clock) {
        this.records = records;
        this.work = work;
        this.journeys = journeys;
        this.proofs = proofs;
        this.consents = consents;
        this.passes = passes;
        this.changes = changes;
        this.deletions = deletions;
        this.losses = losses;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What a save may do.
     *
     * @param mayReplace whether a face that exists may be replaced: by the pass as it is kept, and by the person's own
     *     word in this journey
     * @param personHash the keyed hash of the person as they were identified
     */
    record Grant(boolean mayReplace, Optional<String> personHash) {}

    /** What a journey says about its save. */
    private record Intent(boolean saving, boolean replaces, Optional<String> personHash) {}

    /**
     * Commits the claims and the record of the attempt together, or neither.
     *
     * @throws dev.vestibule.database.DatabaseException when they could not be committed; if they were all the same, they
     *     are given back as soon as the database answers
     */
    Claim<Grant, EnrollmentOutcome> claim(Visit visit, Proof proof) {
        return work.claim(
                Work.SAVE,
                visit,
                proof,
                connection -> claim(connection, visit, proof),
                connection -> reopen(connection, visit.journeyId()));
    }

    private Claim<Grant, EnrollmentOutcome> claim(Connection connection, Visit visit, Proof proof) throws SQLException {
        if (!journeys.hold(connection, visit, proof) || !consents.isGranted(connection, visit, proof)) {
            return refused(standings.of(connection, visit, proof).outcome());
        }
        Intent intent = intent(connection, visit);
        if (intent.saving()) {
            return refused(standings.of(connection, visit, proof).outcome());
        }
        if (losses.stopSaves(connection)) {
            return refused(new EnrollmentOutcome.Stopped());
        }
        if (!work.takeTurn(connection, visit, proof, Work.DELETION)) {
            return refused(new EnrollmentOutcome.AnotherSave());
        }
        // Asked with the turn in hand: no deletion changes it before the face is saved.
        ProofState state = proofs.hold(connection, visit, proof);
        Optional<Grant> granted =
                state == ProofState.GOOD ? granted(connection, visit, proof, intent) : Optional.empty();
        if (granted.isEmpty()) {
            work.endTurn(connection, visit, proof);
            return refused(
                    state == ProofState.FACE_DELETED
                            ? new EnrollmentOutcome.FaceDeleted()
                            : new EnrollmentOutcome.NotAllowed());
        }
        Sql.of("update journey set saving_at = ? where id = ?", clock.instant(), visit.journeyId())
                .update(connection);
        changes.begin(connection, visit, proof, Work.SAVE);
        records.write(connection, visit.entry(RecordKind.FACE_SAVING).person(proof.personId()));
        return new Claim.Granted<>(granted.get());
    }

    private Optional<Grant> granted(Connection connection, Visit visit, Proof proof, Intent intent)
            throws SQLException {
        return proof.passId().isEmpty()
                ? Optional.of(new Grant(false, intent.personHash()))
                : passes.claim(connection, visit, proof)
                        .map(may -> new Grant(may && intent.replaces(), intent.personHash()));
    }

    private static Claim<Grant, EnrollmentOutcome> refused(EnrollmentOutcome outcome) {
        return new Claim.Refused<>(outcome);
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

    /** The journey may save again, and the pass that it had claimed is open. */
    public static void reopen(Connection connection, String journeyId) throws SQLException {
        Sql.of("update journey set saving_at = null where id = ?", journeyId).update(connection);
        PassClaims.reopen(connection, journeyId);
    }
}
