package dev.vestibule.enrollment.scan;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.SqlWork;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.records.Entry;
import dev.vestibule.records.OpenWork;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.records.Work;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs scans: the one owner of their lease, their threads, their records and their metrics. The database is asked on
 * worker threads, a reader is waited for on none, and a cancellation is passed on to the reader's connection at once.
 */
@ApplicationScoped
class LeasedScans {

    private static final Logger LOG = Logger.getLogger(LeasedScans.class);

    private final Records records;
    private final ScanLeases leases;
    private final LateCommits late;
    private final EnrollmentConfig config;
    private final ScanMetrics metrics;
    private final RunningScans running;

    LeasedScans(
            Records records,
            ScanLeases leases,
            LateCommits late,
            EnrollmentConfig config,
            ScanMetrics metrics,
            RunningScans running) {
        this.records = records;
        this.leases = leases;
        this.late = late;
        this.config = config;
        this.metrics = metrics;
        this.running = running;
    }

    /** A scan that has taken its reader. */
    private record Begun<A, O>(ScanRules<A, O> rules, ScanLease lease, Timer.Sample since) {}

    /** What else happens in the transaction of an end. */
    private interface Also {
        void in(Connection connection) throws SQLException;
    }

    /** Starts the scan when it is subscribed to; one subscription is one scan. The outcome comes on a worker thread. */
    <A, O> Uni<O> run(ScanRules<A, O> rules) {
        Executor workers = Infrastructure.getDefaultWorkerPool();
        return Uni.createFrom().deferred(() -> {
            AtomicBoolean cancelled = new AtomicBoolean();
            // An item that is there at once: a cancellation is heard while the start is still at the database.
            return Uni.createFrom()
                    .voidItem()
                    .emitOn(workers)
                    .onItem()
                    .transformToUni(ready -> begin(rules, workers, cancelled))
                    .onCancellation()
                    .invoke(() -> cancelled.set(true));
        });
    }

    /** Ends a scan whose start was recorded; false, and nothing is recorded, when others have ended it. */
    boolean end(Connection connection, Entry ending) throws SQLException {
        boolean owned = OpenWork.hold(connection, Work.SCAN, ending);
        if (owned) {
            records.write(connection, ending);
        }
        return owned;
    }

    /** What is to be waited for begins after the commit, when it is subscribed to. */
    private <A, O> Uni<O> begin(ScanRules<A, O> rules, Executor workers, AtomicBoolean cancelled) {
        Timer.Sample since = metrics.start();
        AtomicReference<Begun<A, O>> latest = new AtomicReference<>();
        Entry away = rules.entry(rules.kind().failed()).cause(Cause.DATABASE_AWAY, Optional.empty());
        return late.now(
                connection -> {
                    Optional<O> refusal = rules.refusal(connection);
                    if (refusal.isPresent()) {
                        return Uni.createFrom().item(refusal.get());
                    }
                    Optional<ScanLease> lease = leases.acquire(connection, rules.readerId());
                    if (lease.isEmpty()) {
                        O busy = rules.busy(leases.left(connection, rules.readerId()));
                        return Uni.createFrom().item(busy).invoke(() -> metrics.refused(rules));
                    }
                    latest.set(new Begun<>(rules, lease.get(), since));
                    rules.begun(connection);
                    if (rules.kind() == ScanKind.FACE) {
                        records.write(connection, rules.entry(RecordKind.SCAN_STARTED));
                    }
                    Begun<A, O> scan = latest.get();
                    return Uni.createFrom().deferred(() -> cancelled.get() ? tooLate(scan) : wait(scan, workers));
                },
                // A beginning whose commit broke off may stand all the same.
                connection -> latest.get() != null && neverAsked(connection, latest.get(), away));
    }

    /** Whoever asked went away before the reader was asked: it is free at once, and nothing comes any more. */
    private <O> Uni<O> tooLate(Begun<?, O> scan) {
        SqlWork<Boolean> ending =
                connection -> neverAsked(connection, scan, scan.rules().entry(RecordKind.SCAN_ABANDONED));
        try {
            late.now(ending, ending);
        } catch (DatabaseException failure) {
            notRecorded(scan, failure);
        }
        return Uni.createFrom().nothing();
    }

    /** A scan whose reader was not asked: it is free at once, and no scan is counted. False when others have ended it. */
    private boolean neverAsked(Connection connection, Begun<?, ?> scan, Entry ending) throws SQLException {
        ScanRules<?, ?> rules = scan.rules();
        boolean begun = rules.kind() == ScanKind.BADGE || end(connection, ending);
        if (begun) {
            leases.release(connection, scan.lease());
            rules.failed(connection, BioStarFailure.notSent(FailureKind.UNKNOWN));
        }
        return begun;
    }

    /** An answer and a cancellation can meet: whoever comes first settles the scan, the other one does nothing. */
    private <A, O> Uni<O> wait(Begun<A, O> scan, Executor workers) {
        RunningScan waiting = running.begin(() -> abandon(scan));
        return Uni.createFrom()
                .deferred(scan.rules()::ask)
                .onItem()
                .<Supplier<O>>transform(answer -> () -> answered(scan, answer))
                .onFailure()
                .recoverWithItem(failure -> () -> failed(scan, failure))
                .emitOn(workers)
                .onItem()
                .transform(ending -> {
                    if (!waiting.answered()) {
                        throw new CancellationException();
                    }
                    try {
                        return ending.get();
                    } finally {
                        waiting.ended();
                    }
                })
                .onCancellation()
                .invoke(() -> {
                    if (waiting.left()) {
                        workers.execute(waiting::abandon);
                    }
                });
    }

    /** The reader is held until it is decided what its answer means: until then a second tap starts no second scan. */
    private <A, O> O answered(Begun<A, O> scan, A answer) {
        return counted(scan, ScanResult.CAPTURED, () -> {
            SqlWork<O> rest;
            try {
                rest = scan.rules().answered(answer);
            } catch (RuntimeException broken) {
                late.now(unheard(scan), unheard(scan));
                throw broken;
            }
            return late.now(
                    connection -> {
                        O outcome = rest.on(connection);
                        leases.release(connection, scan.lease());
                        return outcome;
                    },
                    unheard(scan));
        });
    }

    private <O> O failed(Begun<?, O> scan, Throwable thrown) {
        if (thrown instanceof BioStarException biostar) {
            BioStarFailure failure = biostar.failure();
            SqlWork<O> ending = failure(scan, failure);
            return counted(scan, ScanResult.of(failure), () -> late.now(ending, ending));
        }
        silent(scan, ScanResult.FAILED, entry(scan, BioStarFailure.of(FailureKind.UNKNOWN)), counted -> {});
        throw new IllegalStateException("A scan failed for a reason that is not BioStar's", thrown);
    }

    private <O> SqlWork<O> failure(Begun<?, O> scan, BioStarFailure failure) {
        return connection -> {
            record(connection, scan, entry(scan, failure));
            if (failure.isAnswer()) {
                leases.release(connection, scan.lease());
            } else {
                leases.releaseAfterPrompt(connection, scan.lease());
            }
            O failed = scan.rules().failed(connection, failure);
            return failure.kind() == FailureKind.READER_BUSY ? scan.rules().busy(config.readerPrompt()) : failed;
        };
    }

    private void abandon(Begun<?, ?> scan) {
        try {
            silent(scan, ScanResult.ABANDONED, scan.rules().entry(RecordKind.SCAN_ABANDONED), scan.rules()::abandoned);
        } catch (DatabaseException failure) {
            notRecorded(scan, failure);
        }
    }

    private static void notRecorded(Begun<?, ?> scan, DatabaseException failure) {
        LOG.errorf(
                "An abandoned scan on reader %s is not recorded; its lease ends by itself: %s",
                scan.lease().readerId(), failure.getMessage());
    }

    /** Ends a scan of which nobody knows what the reader does: it is held for as long as it prompts. */
    private void silent(Begun<?, ?> scan, ScanResult result, Entry entry, Also also) {
        SqlWork<Entry> ending = connection -> {
            record(connection, scan, entry);
            leases.releaseAfterPrompt(connection, scan.lease());
            also.in(connection);
            return entry;
        };
        counted(scan, result, () -> late.now(ending, ending));
    }

    /** The reader has answered, and nobody hears it. */
    private SqlWork<ScanLease> unheard(Begun<?, ?> scan) {
        return connection -> {
            if (scan.rules().kind() == ScanKind.FACE) {
                end(connection, scan.rules().entry(RecordKind.SCAN_ABANDONED));
            }
            leases.release(connection, scan.lease());
            return scan.lease();
        };
    }

    private void record(Connection connection, Begun<?, ?> scan, Entry ending) throws SQLException {
        if (scan.rules().kind() == ScanKind.FACE) {
            end(connection, ending);
        } else {
            records.write(connection, ending);
        }
    }

    /** Counted once, when the end is committed; a scan whose end is not counts as failed. */
    private <T> T counted(Begun<?, ?> scan, ScanResult committed, Supplier<T> end) {
        ScanResult result = ScanResult.FAILED;
        try {
            T outcome = end.get();
            result = committed;
            return outcome;
        } finally {
            metrics.ended(scan.since(), result, scan.rules());
        }
    }

    private static Entry entry(Begun<?, ?> scan, BioStarFailure failure) {
        ScanRules<?, ?> rules = scan.rules();
        return rules.entry(rules.kind().failed()).cause(failure.kind(), failure.code());
    }
}
