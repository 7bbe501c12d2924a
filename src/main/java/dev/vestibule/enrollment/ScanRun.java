package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.database.DatabaseException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs scans on the right threads: the database on worker threads, waiting for the reader on none, and a cancellation
 * passed on to the reader's connection at once.
 */
final class ScanRun {

    private static final Logger LOG = Logger.getLogger(ScanRun.class);

    private ScanRun() {}

    /** Starts the scan when it is subscribed to; one subscription is one scan. */
    static <A, O> Uni<O> of(LeasedScan<A, O> scan) {
        Executor workers = Infrastructure.getDefaultWorkerPool();
        return Uni.createFrom().deferred(() -> begin(scan, workers)).runSubscriptionOn(workers);
    }

    private static <A, O> Uni<O> begin(LeasedScan<A, O> scan, Executor workers) {
        Beginning<O> beginning = scan.begin();
        if (beginning instanceof Beginning.Started<O> started) {
            return wait(scan, started.lease(), workers);
        }
        return Uni.createFrom().item(((Beginning.Refused<O>) beginning).outcome());
    }

    /** An answer and a cancellation can meet: whoever comes first settles the scan, the other one does nothing. */
    private static <A, O> Uni<O> wait(LeasedScan<A, O> scan, ScanLease lease, Executor workers) {
        AtomicBoolean settled = new AtomicBoolean();
        return Uni.createFrom()
                .deferred(scan::ask)
                .onItem()
                .<Supplier<O>>transform(answer -> () -> scan.answered(lease, answer))
                .onFailure()
                .recoverWithItem(failure -> () -> failed(scan, lease, failure))
                .emitOn(workers)
                .onItem()
                .transform(ending -> {
                    if (!settled.compareAndSet(false, true)) {
                        throw new CancellationException();
                    }
                    return ending.get();
                })
                .onCancellation()
                .invoke(() -> {
                    if (settled.compareAndSet(false, true)) {
                        workers.execute(() -> abandon(scan, lease));
                    }
                });
    }

    private static <O> O failed(LeasedScan<?, O> scan, ScanLease lease, Throwable failure) {
        if (failure instanceof BioStarException biostar) {
            return scan.failed(lease, biostar.failure());
        }
        scan.broken(lease);
        throw new IllegalStateException("A scan failed for a reason that is not BioStar's", failure);
    }

    private static void abandon(LeasedScan<?, ?> scan, ScanLease lease) {
        try {
            scan.abandoned(lease);
        } catch (DatabaseException failure) {
            LOG.errorf(
                    "An abandoned scan on reader %s is not recorded; its lease ends by itself: %s",
                    lease.readerId(), failure.getMessage());
        }
    }
}
