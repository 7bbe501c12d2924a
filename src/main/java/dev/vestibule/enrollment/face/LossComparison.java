package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.people.Loss;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Finds out whether writing a face took something else away from the person: BioStar's vendor says both that it can and
 * that it cannot (section 3.4).
 */
@ApplicationScoped
class LossComparison {

    private static final Logger LOG = Logger.getLogger(LossComparison.class);

    private final Records records;
    private final LateCommits late;
    private final Losses losses;
    private final LossMetrics metrics;
    private final Clock clock;

    LossComparison(Records records, LateCommits late, Losses losses, LossMetrics metrics, Clock clock) {
        this.records = records;
        this.late = late;
        this.losses = losses;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Compares a person as they were before their face was written and after it. A loss that cannot be kept now, because the database is
     * away, is kept as soon as it is back.
     */
    void compare(Visit visit, Person before, Person after) {
        List<Loss> lost = before.belongings().lostIn(after.belongings());
        if (lost.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        tell(visit, lost);
        try {
            late.patiently(connection -> losses.keep(connection, visit, before.id(), lost, now));
        } catch (DatabaseException away) {
            LOG.errorf("Reference %s: what was lost is kept later: %s", visit.reference(), away.getMessage());
        }
    }

    /**
     * The same for a change of which nobody knew, in the transaction that ends it. What the person had before is kept with
     * the change. It is not for changes of an older version of this portal, nor for deletions before which BioStar did not
     * say it: then the record says that nobody compared.
     */
    void compareLate(Connection connection, FaceChange change, Person after) throws SQLException {
        if (change.belongingsBefore().isEmpty()) {
            records.write(connection, notCompared(change.visit(), change.personId()));
            return;
        }
        List<Loss> lost = change.belongingsBefore().get().lostIn(after.belongings());
        List<Loss> news = new ArrayList<>();
        for (Loss loss : lost) {
            if (!losses.isKept(connection, change, loss)) {
                news.add(loss);
            }
        }
        tell(change.visit(), news);
        losses.keep(connection, change.visit(), change.personId(), news, clock.instant());
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

    private void tell(Visit visit, List<Loss> lost) {
        lost.forEach(loss -> {
            LOG.errorf(
                    "Reference %s: writing a face took %d of this away in BioStar: %s; nobody's face is written until an"
                            + " operator says go on",
                    visit.reference(), loss.count(), loss.belonging());
            metrics.count(loss);
        });
    }
}
