package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.people.Belonging;
import dev.vestibule.biostar.people.Loss;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people lost in BioStar when their face was written, as {@link LossComparison} found it. A loss stops every further
 * save, at every kiosk and on every replica, until an operator who has seen it says go on. Deleting one's own face stays
 * possible.
 */
@ApplicationScoped
public class Losses {

    private static final String BETWEEN_NAMES = "\n";

    private static final String FOUND = """
            insert into loss (journey_id, reference, belonging, lost, names, person_id, kiosk_id, found_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (journey_id, reference, belonging) do nothing""";

    private final Database database;
    private final Records records;
    private final Clock clock;

    Losses(Database database, Records records, Clock clock) {
        this.database = database;
        this.records = records;
        this.clock = clock;
    }

    /** Whether nobody's face may be written. */
    public boolean stopSaves() {
        return database.query(this::stopSaves);
    }

    /** The same, asked in a running transaction. */
    public boolean stopSaves(Connection connection) throws SQLException {
        return Sql.of("select 1 from loss where accepted_at is null").exists(connection);
    }

    /** Whether this loss was seen right after the change: then it is no news later. */
    boolean isKept(Connection connection, FaceChange change, Loss loss) throws SQLException {
        return Sql.of(
                        "select 1 from loss where journey_id = ? and reference = ? and belonging = ?",
                        change.journeyId(),
                        change.reference(),
                        loss.belonging().name())
                .exists(connection);
    }

    /** Keeps and records each of these losses once, also when it runs again after a commit of which nobody heard. */
    List<Loss> keep(Connection connection, Visit visit, String personId, List<Loss> losses, Instant now)
            throws SQLException {
        for (Loss loss : losses) {
            int kept = Sql.of(
                            FOUND,
                            visit.journeyId(),
                            visit.reference(),
                            loss.belonging().name(),
                            loss.count(),
                            String.join(BETWEEN_NAMES, loss.names()),
                            personId,
                            visit.kioskId(),
                            now)
                    .update(connection);
            if (kept == 1) {
                String count = Integer.toString(loss.count());
                records.write(
                        connection,
                        visit.entry(RecordKind.LOSS_FOUND)
                                .person(personId)
                                .cause(loss.belonging(), Optional.of(count)));
            }
        }
        return losses;
    }

    /** What was lost and not accepted yet, newest first. */
    public List<FoundLoss> open() {
        return database.query(connection -> Sql.of(
                        "select * from loss where accepted_at is null order by found_at desc, person_id, belonging")
                .list(connection, Losses::found));
    }

    /**
     * Saves go on: accepts what was lost up to the newest that the operator has seen. What was found since keeps them
     * stopped.
     */
    public void accept(Instant newestSeen, String operatorId, String reference) {
        database.transaction(connection -> {
            int accepted = Sql.of(
                            "update loss set accepted_at = ?, accepted_by = ?"
                                    + " where accepted_at is null and found_at <= ?",
                            clock.instant(),
                            operatorId,
                            newestSeen)
                    .update(connection);
            if (accepted > 0) {
                records.write(
                        connection,
                        Entry.of(RecordKind.LOSSES_ACCEPTED, reference).operator(operatorId));
            }
            return accepted;
        });
    }

    private static FoundLoss found(ResultSet row) throws SQLException {
        List<String> names = row.getString("names").lines().toList();
        return new FoundLoss(
                row.getString("person_id"),
                new Loss(Belonging.valueOf(row.getString("belonging")), row.getInt("lost"), names),
                Sql.time(row, "found_at"),
                row.getString("kiosk_id"),
                row.getString("reference"));
    }
}
