package dev.vestibule.enrollment;

import dev.vestibule.access.pairing.OpenJourneys;
import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The little the server knows of a journey so that an old cookie cannot bring one back: that it is open, the keyed hash
 * of its one proof, and how many scans it started. No person is in it.
 */
@ApplicationScoped
public class Journeys implements OpenJourneys {

    private static final String OPEN = " id = ? and kiosk_id = ? and ended_at is null and started_at > ?";

    private static final String UNPROVEN = OPEN + " and proof_hash is null";

    private static final String START = """
            insert into journey (id, kiosk_id, started_at, scans, badge_scans) values (?, ?, ?, 0, 0)
            on conflict do nothing""";

    private final Database database;
    private final Records records;
    private final ProofHashes hashes;
    private final EnrollmentConfig config;
    private final Clock clock;

    Journeys(Database database, Records records, ProofHashes hashes, EnrollmentConfig config, Clock clock) {
        this.database = database;
        this.records = records;
        this.hashes = hashes;
        this.config = config;
        this.clock = clock;
    }

    /** Opens a journey at a kiosk, ending any other that is open there, and records it. Returns its id. */
    public String start(String kioskId, String readerId, String reference) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Entry started = Entry.of(RecordKind.JOURNEY_STARTED, reference)
                .kiosk(kioskId)
                .reader(readerId)
                .journey(id);
        return database.transaction(connection -> {
            do {
                endAll(connection, kioskId, reference);
            } while (Sql.of(START, id, kioskId, now).update(connection) == 0);
            records.write(connection, started);
            return id;
        });
    }

    /** Whether the journey is open at this kiosk and not too old. */
    public boolean isOpen(String journeyId, String kioskId) {
        Sql query = Sql.of("select id from journey where" + OPEN, journeyId, kioskId, oldest());
        return database.query(query::exists);
    }

    /** Whether another picture may be taken in this journey: it is open, and its one save has not begun. */
    public boolean mayGoOn(Visit visit) {
        return !isSaving(visit.journeyId()) && isOpen(visit.journeyId(), visit.kioskId());
    }

    /** Ends it and records that; does nothing to one that has ended. */
    public void end(Visit visit) {
        Sql end = Sql.of(
                "update journey set ended_at = ? where id = ? and kiosk_id = ? and ended_at is null",
                clock.instant(),
                visit.journeyId(),
                visit.kioskId());
        Entry ended = visit.entry(RecordKind.JOURNEY_ENDED);
        database.transaction(connection -> {
            int journeys = end.update(connection);
            if (journeys > 0) {
                records.write(connection, ended);
            }
            return journeys;
        });
    }

    /** Whether the journey's one save has begun, and was not found to have sent nothing. */
    public boolean isSaving(String journeyId) {
        return database.query(connection -> isSaving(connection, journeyId));
    }

    /** As {@link #isSaving(String)}, inside a transaction. */
    public boolean isSaving(Connection connection, String journeyId) throws SQLException {
        return Sql.of("select id from journey where id = ? and saving_at is not null", journeyId)
                .exists(connection);
    }

    /** Scans the journey has started so far. */
    public int scansStarted(String journeyId) {
        return database.query(connection -> scansStarted(connection, journeyId));
    }

    /** Scans the journey may still start. */
    public int scansLeft(String journeyId) {
        return Math.max(0, config.scansPerJourney() - scansStarted(journeyId));
    }

    /** Whether an enrollment e-mail was asked for in this journey that went out or may have: it gets no other one. */
    public boolean hasAskedForMail(String journeyId) {
        Sql query = Sql.of("select id from journey where id = ? and mail_asked_at is not null", journeyId);
        return database.query(query::exists);
    }

    /** Whether an enrollment e-mail went out in this journey, not longer than this ago. */
    public boolean hasSentMail(String journeyId, Duration ago) {
        Sql query = Sql.of(
                "select id from journey where id = ? and mail_sent_at > ?",
                journeyId,
                clock.instant().minus(ago));
        return database.query(query::exists);
    }

    /** As {@link #scansStarted(String)}, inside a transaction. */
    public int scansStarted(Connection connection, String journeyId) throws SQLException {
        return Sql.of("select scans from journey where id = ?", journeyId)
                .first(connection, row -> row.getInt("scans"))
                .orElse(0);
    }

    /** Whether nobody has been proven in this open journey yet. */
    public boolean isUnproven(Visit visit) {
        Sql query = Sql.of("select id from journey where" + UNPROVEN, visit.journeyId(), visit.kioskId(), oldest());
        return database.query(query::exists);
    }

    /**
     * Holds an open journey in which nobody is proven until the transaction ends; false when it is not open at this
     * kiosk, or somebody is: the first proof of a journey is the only one.
     */
    public boolean holdUnproven(Connection connection, Visit visit) throws SQLException {
        return Sql.of("update journey set scans = scans where" + UNPROVEN, visit.journeyId(), visit.kioskId(), oldest())
                        .update(connection)
                == 1;
    }

    /** Makes this the one proof of a journey that is held unproven, of the person as BioStar shows them now. */
    public void prove(Connection connection, Visit visit, Proof proof, Person person) throws SQLException {
        Sql.of(
                        "update journey set proof_hash = ?, person_hash = ? where id = ? and proof_hash is null",
                        hashes.of(proof).current(),
                        hashes.of(person).current(),
                        visit.journeyId())
                .update(connection);
    }

    /**
     * Holds an open journey until the transaction ends, so that what is decided about it is decided by one request after
     * another; false when it is not open at this kiosk, or this is not its proof.
     */
    public boolean hold(Connection connection, Visit visit, Proof proof) throws SQLException {
        KeyedHash hash = hashes.of(proof);
        return Sql.of(
                                "update journey set scans = scans where" + OPEN + " and proof_hash in (?, ?)",
                                visit.journeyId(),
                                visit.kioskId(),
                                oldest(),
                                hash.current(),
                                hash.before())
                        .update(connection)
                == 1;
    }

    private Instant oldest() {
        return clock.instant().minus(config.journeyValidity());
    }

    @Override
    public void endAll(Connection connection, String kioskId, String reference) throws SQLException {
        List<String> others = Sql.of(
                        "update journey set ended_at = ? where kiosk_id = ? and ended_at is null returning id",
                        clock.instant(),
                        kioskId)
                .list(connection, row -> row.getString("id"));
        for (String other : others) {
            records.write(
                    connection,
                    Entry.of(RecordKind.JOURNEY_ENDED, reference).kiosk(kioskId).journey(other));
        }
    }
}
