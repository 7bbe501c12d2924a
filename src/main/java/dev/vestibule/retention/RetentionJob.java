package dev.vestibule.retention;

import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.JobTurns;
import dev.vestibule.records.Seal;
import dev.vestibule.records.SealedTable;
import dev.vestibule.records.Seals;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Every hour, on one replica: seals what was recorded, and takes away what is old. In small steps, each whole, so that it
 * can stop after any of them.
 */
@Singleton
class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final String JOB = "RETENTION";

    /** Longer than any step takes. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private final JobTurns turns;
    private final Seals seals;
    private final OldRowsRemoval oldRows;
    private final SealedRowsRemoval sealedRows;
    private final RetentionConfig config;
    private final Clock clock;
    private volatile boolean stopped;

    RetentionJob(
            JobTurns turns,
            Seals seals,
            OldRowsRemoval oldRows,
            SealedRowsRemoval sealedRows,
            RetentionConfig config,
            Clock clock) {
        this.turns = turns;
        this.seals = seals;
        this.oldRows = oldRows;
        this.sealedRows = sealedRows;
        this.config = config;
        this.clock = clock;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopped = true;
    }

    void stopNow(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            if (goOn()) {
                sealAndRemove();
                turns.end(JOB);
            }
        } catch (DatabaseException failure) {
            LOG.errorf(
                    "What is old could not be sealed and taken away; the next try is in an hour: %s",
                    failure.getMessage());
        }
    }

    private void sealAndRemove() {
        for (SealedTable table : SealedTable.values()) {
            seals.seal(table, this::goOn);
        }
        Instant old = clock.instant().minus(config.journeys());
        for (OldRows what : OldRows.values()) {
            while (goOn() && oldRows.some(what, old) > 0) {
                LOG.debugf("%s: some were taken away", what);
            }
        }
        for (SealedTable table : SealedTable.values()) {
            keptFor(table).ifPresent(time -> removeSealed(table, clock.instant().minus(time)));
        }
    }

    private void removeSealed(SealedTable table, Instant before) {
        Optional<Seal> oldest = seals.outlived(table, before);
        while (oldest.isPresent() && goOn()) {
            sealedRows.remove(oldest.get());
            oldest = seals.outlived(table, before);
        }
    }

    private Optional<Duration> keptFor(SealedTable table) {
        return switch (table) {
            case RECORD -> config.records();
            case CONSENT -> config.consents();
        };
    }

    /** Asked before each step; while it is so, no other replica begins. */
    private boolean goOn() {
        return !stopped && turns.take(JOB, STEP);
    }
}
