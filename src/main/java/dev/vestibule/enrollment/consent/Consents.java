package dev.vestibule.enrollment.consent;

import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.JourneyOverException;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.foundation.Sha256;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps consents; rows are only added. */
@ApplicationScoped
public class Consents {

    private static final String ADD = """
            insert into consent (id, person_id, journey_id, kiosk_id, decision, text, text_hash, language, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;
    private final Records records;
    private final Journeys journeys;
    private final Clock clock;

    Consents(Database database, Records records, Journeys journeys, Clock clock) {
        this.database = database;
        this.records = records;
        this.journeys = journeys;
        this.clock = clock;
    }

    /**
     * Commits a decision and its record together. The same decision about the same text again is a second tap: it adds
     * nothing, and the first is returned.
     *
     * @throws JourneyOverException when the journey is not open at this kiosk, or is not this proof's
     * @throws DatabaseException when it could not be committed
     */
    public Consent decide(Visit visit, Proof proof, Decision decision, String text, String language) {
        return database.transaction(connection -> {
            if (!journeys.hold(connection, visit, proof)) {
                throw new JourneyOverException();
            }
            Optional<Consent> before = newest(connection, visit, proof)
                    .filter(given -> given.decision() == decision)
                    .filter(given -> given.text().equals(text));
            return before.isPresent() ? before.get() : add(connection, visit, proof, decision, text, language);
        });
    }

    /** All decisions of a person, newest first. */
    public List<Consent> of(String personId) {
        Sql query = Sql.of("select * from consent where person_id = ? order by number desc", personId);
        return database.query(connection -> query.list(connection, Consents::consent));
    }

    /** Adds a decision and its record to a transaction that holds the journey. */
    public Consent add(Connection connection, Visit visit, Proof proof, Decision decision, String text, String language)
            throws SQLException {
        Consent consent = new Consent(
                UUID.randomUUID().toString(),
                proof.personId(),
                visit.journeyId(),
                visit.kioskId(),
                decision,
                text,
                Sha256.of(text),
                language,
                clock.instant());
        Sql.of(
                        ADD,
                        consent.id(),
                        consent.personId(),
                        consent.journeyId(),
                        consent.kioskId(),
                        decision,
                        text,
                        consent.textHash(),
                        language,
                        consent.decidedAt())
                .update(connection);
        records.write(connection, visit.entry(recordKind(decision)).person(proof.personId()));
        return consent;
    }

    /** Whether the person's newest decision in this journey is to agree. */
    public boolean isGranted(Connection connection, Visit visit, Proof proof) throws SQLException {
        return newest(connection, visit, proof)
                .filter(given -> given.decision() == Decision.GRANTED)
                .isPresent();
    }

    /** The person's newest decision in this journey. */
    private static Optional<Consent> newest(Connection connection, Visit visit, Proof proof) throws SQLException {
        return Sql.of(
                        "select * from consent where journey_id = ? and person_id = ? order by number desc limit 1",
                        visit.journeyId(),
                        proof.personId())
                .first(connection, Consents::consent);
    }

    private static RecordKind recordKind(Decision decision) {
        return switch (decision) {
            case GRANTED -> RecordKind.CONSENT_GRANTED;
            case DECLINED -> RecordKind.CONSENT_DECLINED;
            case WITHDRAWN -> RecordKind.CONSENT_WITHDRAWN;
        };
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("id"),
                row.getString("person_id"),
                row.getString("journey_id"),
                row.getString("kiosk_id"),
                Decision.valueOf(row.getString("decision")),
                row.getString("text"),
                row.getString("text_hash"),
                row.getString("language"),
                Sql.time(row, "decided_at"));
    }
}
