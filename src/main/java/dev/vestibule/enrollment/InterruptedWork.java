package dev.vestibule.enrollment;

import dev.vestibule.database.Database;
import dev.vestibule.database.Migrations;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.RecordRow;
import dev.vestibule.records.Records;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Ends at the start what a process that was killed has left open: whoever reads the records sees that nobody knows how
 * it went on, and a reader is held no longer than it prompts. Claims of a save stay, since the face may be saved.
 */
@Singleton
class InterruptedWork {

    private static final Logger LOG = Logger.getLogger(InterruptedWork.class);
    private static final int AFTER_MIGRATIONS = Migrations.PRIORITY + 10;

    private record Ending(RecordKind begun, RecordKind unknown, Set<RecordKind> ends) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending(
                    RecordKind.SCAN_STARTED,
                    RecordKind.SCAN_ABANDONED,
                    Set.of(RecordKind.SCAN_CAPTURED, RecordKind.SCAN_FAILED, RecordKind.SCAN_ABANDONED)),
            new Ending(
                    RecordKind.FACE_SAVING,
                    RecordKind.FACE_NOT_SAVED,
                    Set.of(RecordKind.FACE_SAVED, RecordKind.FACE_NOT_SAVED)),
            new Ending(
                    RecordKind.FACE_DELETING,
                    RecordKind.FACE_NOT_DELETED,
                    Set.of(RecordKind.FACE_DELETED, RecordKind.FACE_NOT_DELETED)));

    private final Database database;
    private final Records records;
    private final ScanLeases leases;
    private final SaveTurns turns;
    private final Clock clock;

    InterruptedWork(Database database, Records records, ScanLeases leases, SaveTurns turns, Clock clock) {
        this.database = database;
        this.records = records;
        this.leases = leases;
        this.turns = turns;
        this.clock = clock;
    }

    void end(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent start) {
        int ended = database.transaction(this::endAll);
        if (ended > 0) {
            LOG.warnf("The process before this one was killed; its unfinished work is recorded as such: %d", ended);
        }
    }

    private int endAll(Connection connection) throws SQLException {
        if (database.exclusive()) {
            leases.releaseAllAfterPrompt(connection);
            turns.endAll(connection);
        } else {
            database.takeTurns(connection);
        }
        int ended = 0;
        for (Ending ending : ENDINGS) {
            for (RecordRow row : records.unfinished(connection, ending.begun(), ending.ends())) {
                if (isDead(row)) {
                    records.write(connection, unknown(row.entry(), ending.unknown()));
                    ended++;
                }
            }
        }
        return ended;
    }

    /** Where several may share a database, another one's work may still be going on. */
    private boolean isDead(RecordRow begun) {
        Instant now = clock.instant();
        return database.exclusive() || begun.at().isBefore(now.minus(leases.longest()));
    }

    private static Entry unknown(Entry begun, RecordKind kind) {
        return begun.as(kind).cause(Refusal.PROCESS_ENDED, Optional.empty());
    }
}
