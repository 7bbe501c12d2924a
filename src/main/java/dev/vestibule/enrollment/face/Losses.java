package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.people.Belonging;
import dev.vestibule.biostar.people.Loss;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Whether writing a face took something else away from the person: BioStar's vendor says both that it can and that it
 * cannot (section 3.4). A loss stops every further save, at every kiosk and on every replica, until an operator who has
 * seen it says go on. Deleting one's own face stays possible.
 */
@ApplicationScoped
public class Losses {

    private static final Logger LOG = Logger.getLogger(Losses.class);
    private static final String METRIC = "vestibule.losses";
    private static final String BETWEEN_NAMES = "\n";

    private static final String FOUND = """
            insert into loss (journey_id, reference, belonging, lost, names, person_id, kiosk_id, found_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (journey_id, reference, belonging) do nothing""";

    private final Database database;
    private final Records records;
    private final LateCommits late;
    private final Clock clock;
    private final MeterRegistry registry;

    Losses(Database database, Records records, LateCommits late, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.records = records;
        this.late = late;
        this.clock = clock;
        this.registry = registry;
        for (Belonging belonging : Belonging.values()) {
            registry.counter(METRIC, "belonging", label(belonging));
        }
    }

    /** Whether nobody's face may be written, asked in a running transaction. */
    public boolean stopSaves(Connection connection) throws SQLException {
        return Sql.of("select 1 from loss where accepted_at is null").exists(connection);
    }

    /** Whether nobody's face may be written. */
    public boolean stopSaves() {
        return database.query(this::stopSaves);
    }

    /**
     * Looks at a person before and after their face was written. A loss that cannot be kept now, because the database is
     * away, is kept as soon as it is back.
     */
    void compare(Visit visit, Person before, Person after) {
        List<Loss> losses = before.belongings().lostIn(after.belongings());
        if (losses.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        tell(visit, losses);
        try {
            late.patiently(connection -> keep(connection, visit, before.id(), losses, now));
        } catch (DatabaseException away) {
            LOG.errorf("Reference %s: what was lost is kept later: %s", visit.reference(), away.getMessage());
        }
    }

    /**
     * The same for a change of which nobody knew, in the transaction that ends it: what the person had before it was kept
     * with it. Where it was not, which is so for changes of an older version of this portal and for deletions before
     * which BioStar did not say, that nobody compared is recorded.
     */
    void compareLate(Connection connection, FaceChange change, Person after) throws SQLException {
        if (change.belongingsBefore().isEmpty()) {
            records.write(connection, notCompared(change.visit(), change.personId()));
            return;
        }
        List<Loss> losses = change.belongingsBefore().get().lostIn(after.belongings());
        List<Loss> news = new ArrayList<>();
        for (Loss loss : losses) {
            if (!isKept(connection, change, loss)) {
                news.add(loss);
            }
        }
        tell(change.visit(), news);
        keep(connection, change.visit(), change.personId(), news, clock.instant());
    }

    /** Records that a person was not compared with what they had before, since BioStar did not say what that was. */
    void beforeNotKnown(Visit visit, String personId) {
        try {
            late.patiently(connection -> {
                records.write(connection, notCompared(visit, personId));
                return personId;
            });
        } catch (DatabaseException away) {
            LOG.errorf(
                    "Reference %s: that nobody compared is recorded later: %s", visit.reference(), away.getMessage());
        }
    }

    private static Entry notCompared(Visit visit, String personId) {
        return visit.entry(RecordKind.LOSS_NOT_COMPARED).person(personId);
    }

    /** One that was seen right after the write is no news later. */
    private static boolean isKept(Connection connection, FaceChange change, Loss loss) throws SQLException {
        return Sql.of(
                        "select 1 from loss where journey_id = ? and reference = ? and belonging = ?",
                        change.journeyId(),
                        change.reference(),
                        loss.belonging().name())
                .exists(connection);
    }

    private void tell(Visit visit, List<Loss> losses) {
        losses.forEach(loss -> {
            LOG.errorf(
                    "Reference %s: writing a face took %d of this away in BioStar: %s; nobody's face is written until an"
                            + " operator says go on",
                    visit.reference(), loss.count(), loss.belonging());
            registry.counter(METRIC, "belonging", label(loss.belonging())).increment(loss.count());
        });
    }

    /** May run again after a commit of which nobody heard. */
    private List<Loss> keep(Connection connection, Visit visit, String personId, List<Loss> losses, Instant now)
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

    private static String label(Belonging belonging) {
        return belonging.name().toLowerCase(Locale.ROOT);
    }
}
