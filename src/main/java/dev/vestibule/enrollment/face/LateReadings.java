package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.NotMigrated;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.delivery.Deliveries;
import dev.vestibule.records.Records;
import dev.vestibule.records.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds out later how saves and deletions ended of which nobody knew, by reading the person in BioStar: from time to
 * time, after a start, when the person comes back, and when an operator opens their page. What is found is recorded as
 * found later.
 *
 * <p>A pass stays used also when its save is found not to have been carried out: that a change never arrives is certain
 * beyond any doubt nowhere, and one pass must not write two faces. The person was sent to the desk, where a new pass is
 * a moment's work; a badge proves them again by itself.
 */
@ApplicationScoped
public class LateReadings {

    private static final Logger LOG = Logger.getLogger(LateReadings.class);

    /** People read for at one time, so that a long outage does not end in a burst. */
    private static final int AT_ONCE = 20;

    private final Database database;
    private final FaceChanges changes;
    private final Records records;
    private final DeletionMarks deletions;
    private final FaceStore faces;
    private final Deliveries deliveries;
    private final LossComparison comparison;
    private final Clock clock;

    LateReadings(
            Database database,
            FaceChanges changes,
            Records records,
            DeletionMarks deletions,
            FaceStore faces,
            Deliveries deliveries,
            LossComparison comparison,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.records = records;
        this.deletions = deletions;
        this.faces = faces;
        this.deliveries = deliveries;
        this.comparison = comparison;
        this.clock = clock;
    }

    /**
     * Reads the person in BioStar if nobody knows how a change of their face ended, and records what is found. Asks
     * BioStar nothing about anybody else. Blocks; when BioStar or the database is away, it is left for later.
     */
    public void look(String personId) {
        try {
            settle(changes.unknownOf(personId));
        } catch (DatabaseException | BioStarException away) {
            LOG.debugf("Not read for now: %s", away.getMessage());
        }
    }

    /** Whether BioStar is still read for a change of this person's face of which nobody knows; the database says. */
    public boolean goOnFor(String personId) {
        return !changes.unknownOf(personId).isEmpty();
    }

    @Scheduled(
            every = "5s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = NotMigrated.class)
    void lookFromTimeToTime() {
        try {
            for (FaceChange change : changes.due(AT_ONCE)) {
                if (changes.takeLook(change)) {
                    settle(List.of(change));
                }
            }
        } catch (DatabaseException | BioStarException away) {
            // Whoever asks for a page is told; the next look comes by itself.
            LOG.debugf("Not read for now: %s", away.getMessage());
        }
    }

    private void settle(List<FaceChange> unknown) {
        for (FaceChange change : unknown) {
            Instant read = clock.instant();
            Optional<Person> person = change.sent() ? faces.find(change.personId()) : Optional.empty();
            settle(change, person, read);
        }
    }

    private void settle(FaceChange change, Optional<Person> person, Instant read) {
        FaceChange.Finding finding = change.found(person, read);
        if (finding == FaceChange.Finding.OPEN) {
            return;
        }
        boolean settled = database.transaction(connection -> {
            boolean mine = settle(connection, change, finding, read);
            if (mine && finding != FaceChange.Finding.NOT_DONE && person.isPresent()) {
                comparison.compareLate(connection, change, person.get());
            }
            return mine;
        });
        if (settled) {
            LOG.infof("Reference %s: %s, found later: %s", change.reference(), change.work(), finding);
            if (finding == FaceChange.Finding.DONE && change.work() == Work.SAVE) {
                deliveries.afterSave(change.visit(), change.personId());
            }
        }
    }

    /**
     * Only the newest word about the person's face is completed. After a later save or deletion this one is told by
     * nobody, and is kept only as long as it may still arrive.
     */
    private boolean settle(Connection connection, FaceChange change, FaceChange.Finding finding, Instant read)
            throws SQLException {
        boolean newest = records.newestOfFace(connection, change.personId())
                .filter(entry -> entry.kind() == change.work().unknown()
                        && entry.journeyId().equals(change.place().journeyId())
                        && entry.reference().equals(change.reference()))
                .isPresent();
        if (!newest && change.mayStillArrive(read) || !changes.take(connection, change)) {
            return false;
        }
        if (newest && finding != FaceChange.Finding.UNDECIDABLE) {
            record(connection, change, finding == FaceChange.Finding.DONE);
        }
        return newest;
    }

    private void record(Connection connection, FaceChange change, boolean done) throws SQLException {
        records.write(
                connection,
                change.place()
                        .as(done ? FaceChange.done(change.work()) : FaceChange.notDone(change.work()))
                        .cause(Cause.FOUND_LATER, Optional.empty()));
        if (done && change.work() == Work.SAVE) {
            deletions.remove(connection, change.personId());
        }
    }
}
