package dev.vestibule.enrollment;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * Claims a journey's one save, its pass, and the person's turn, before BioStar is changed. A process that dies in between
 * leaves journey and pass claimed: better an operator issues a new pass than a pass saves two faces.
 */
@ApplicationScoped
class SaveClaims {

    private static final String CLAIM_PASS = """
            update pass set used_at = ?, used_in = ?
            where id = ? and person_id = ? and used_at is null and revoked_at is null and expires_at > ?
            returning may_replace""";

    /** Another one was issued meanwhile: then this one is taken back, as it would have been while it was open. */
    private static final String REOPEN_PASS = """
            update pass set used_at = null, used_in = null, revoked_at = superseded_at
            where id = ? and used_in = ?""";

    private final Database database;
    private final Records records;
    private final Journeys journeys;
    private final Consents consents;
    private final SaveTurns turns;
    private final Clock clock;

    SaveClaims(Database database, Records records, Journeys journeys, Consents consents, SaveTurns turns, Clock clock) {
        this.database = database;
        this.records = records;
        this.journeys = journeys;
        this.consents = consents;
        this.turns = turns;
        this.clock = clock;
    }

    /** What came of a claim. */
    sealed interface Claim {
        /**
         * The face may be sent.
         *
         * @param mayReplace whether a face that exists may be replaced, by the proof and by the pass as it is kept
         */
        record Granted(boolean mayReplace) implements Claim {}

        /** The rules do not allow to save. */
        record NotAllowed() implements Claim {}

        /** Another journey is saving a face of this person; nothing is claimed. */
        record AnotherSave() implements Claim {}
    }

    /** Commits the claims and the record of the attempt together, or neither. */
    Claim claim(Visit visit, Proof proof) {
        return database.transaction(connection -> {
            if (!journeys.hold(connection, visit)
                    || !consents.isGranted(connection, visit, proof)
                    || hasSaved(connection, visit)) {
                return new Claim.NotAllowed();
            }
            Optional<Claim.Granted> granted = claimPass(connection, visit, proof);
            if (granted.isEmpty()) {
                return new Claim.NotAllowed();
            }
            if (!turns.take(connection, proof.personId(), visit.journeyId())) {
                reopenPass(connection, visit, proof);
                return new Claim.AnotherSave();
            }
            Sql.of("update journey set saving_at = ? where id = ?", clock.instant(), visit.journeyId())
                    .update(connection);
            records.write(connection, visit.entry(RecordKind.FACE_SAVING).person(proof.personId()));
            return granted.get();
        });
    }

    /** The claims on journey and pass stay, for good. */
    void keep(Visit visit, Proof proof) {
        Entry saved = visit.entry(RecordKind.FACE_SAVED).person(proof.personId());
        database.transaction(connection -> {
            turns.end(connection, proof.personId(), visit.journeyId());
            records.write(connection, saved);
            return saved;
        });
    }

    /** Nothing was saved, as far as anybody knows: the journey may save, and the pass is open again. */
    void release(Visit visit, Proof proof, Enum<?> cause, Optional<String> code) {
        Entry notSaved =
                visit.entry(RecordKind.FACE_NOT_SAVED).person(proof.personId()).cause(cause, code);
        database.transaction(connection -> {
            Sql.of("update journey set saving_at = null where id = ?", visit.journeyId())
                    .update(connection);
            reopenPass(connection, visit, proof);
            turns.end(connection, proof.personId(), visit.journeyId());
            records.write(connection, notSaved);
            return notSaved;
        });
    }

    private static void reopenPass(Connection connection, Visit visit, Proof proof) throws SQLException {
        Sql.of(REOPEN_PASS, proof.passId(), visit.journeyId()).update(connection);
    }

    private static boolean hasSaved(Connection connection, Visit visit) throws SQLException {
        return Sql.of("select id from journey where id = ? and saving_at is not null", visit.journeyId())
                .exists(connection);
    }

    private Optional<Claim.Granted> claimPass(Connection connection, Visit visit, Proof proof) throws SQLException {
        if (proof.passId().isEmpty()) {
            return Optional.of(new Claim.Granted(proof.mayReplace()));
        }
        return Sql.of(CLAIM_PASS, clock.instant(), visit.journeyId(), proof.passId(), proof.personId(), clock.instant())
                .first(connection, row -> new Claim.Granted(proof.mayReplace() && row.getBoolean("may_replace")));
    }
}
