package dev.vestibule.enrollment.interrupted;

import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Migrations;
import dev.vestibule.database.NotMigrated;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.enrollment.face.SaveTurns;
import dev.vestibule.enrollment.mail.MailTurns;
import dev.vestibule.enrollment.scan.ScanLeases;
import dev.vestibule.records.OpenWork;
import dev.vestibule.records.Work;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Ends what a process that was killed has left open: whoever reads the records sees that nobody knows how it went on, and
 * a reader is held no longer than it prompts. Claims of a save and of a mail stay, since the face may be saved and the
 * mail sent. At the start, and from time to time for the work of other replicas.
 */
@Singleton
class InterruptedWork {

    private static final Logger LOG = Logger.getLogger(InterruptedWork.class);
    private static final int AFTER_MIGRATIONS = Migrations.PRIORITY + 10;

    /** Where no other process can be at it, also before a clock was put back. */
    private static final Instant ANY_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Database database;
    private final DeadProcesses dead;
    private final LateCommits late;
    private final ScanLeases leases;
    private final SaveTurns turns;
    private final MailTurns mails;
    private final Clock clock;

    InterruptedWork(
            Database database,
            DeadProcesses dead,
            LateCommits late,
            ScanLeases leases,
            SaveTurns turns,
            MailTurns mails,
            Clock clock) {
        this.database = database;
        this.dead = dead;
        this.late = late;
        this.leases = leases;
        this.turns = turns;
        this.mails = mails;
        this.clock = clock;
    }

    void end(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent start) {
        if (database.exclusive()) {
            database.transaction(this::endTurns);
            told(endAll(work -> ANY_TIME));
        } else {
            told(endDead());
        }
    }

    /**
     * Writes down what could not be written down before, then tells others that this process lives, ends the work of those
     * that died, and what is so old that nobody can still be at it.
     */
    @Scheduled(
            every = "3s",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = NotMigrated.class)
    void endFromTimeToTime() {
        try {
            late.commit();
            told(database.exclusive() ? 0 : dead.ofSilentProcesses());
            told(endDead());
        } catch (DatabaseException away) {
            // The database package has told the log; the next time comes soon.
            LOG.debugf("Nothing was ended: %s", away.getMessage());
        }
    }

    private boolean endTurns(Connection connection) throws SQLException {
        dead.ofAllOthers(connection);
        return true;
    }

    private int endDead() {
        Instant now = clock.instant();
        return endAll(work -> now.minus(longest(work)));
    }

    private int endAll(Function<Work, Instant> begunBefore) {
        int ended = 0;
        for (Work work : Work.values()) {
            ended += end(work, begunBefore.apply(work));
        }
        return ended;
    }

    private int end(Work work, Instant begunBefore) {
        int ended = 0;
        for (OpenWork.Begun left : database.query(connection -> OpenWork.begunBefore(connection, work, begunBefore))) {
            if (database.transaction(connection -> dead.end(connection, work, left))) {
                ended++;
            }
        }
        return ended;
    }

    /** How long it may take where it is still going on. */
    private Duration longest(Work work) {
        return switch (work) {
            case SCAN -> leases.longest();
            case SAVE, DELETION -> turns.longest();
            case INVITATION -> mails.longest();
        };
    }

    private static void told(int ended) {
        if (ended > 0) {
            LOG.warnf("A process was killed; its unfinished work is recorded as such: %d", ended);
        }
    }
}
