package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Capture;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** A face scan that is counted exactly once, when its end is committed; one whose end is not counts as failed. */
record MeasuredFaceScan(FaceScanAttempt scan, ScanMetrics metrics, Timer.Sample since)
        implements LeasedScan<Capture, ScanOutcome> {

    @Override
    public Beginning<ScanOutcome> begin() {
        Beginning<ScanOutcome> beginning = scan.begin();
        if (beginning instanceof Beginning.Refused<ScanOutcome> refused
                && refused.outcome() instanceof ScanOutcome.ReaderBusy) {
            metrics.refused(scan.visit().readerId());
        }
        return beginning;
    }

    @Override
    public Uni<Capture> ask() {
        return scan.ask();
    }

    @Override
    public ScanOutcome answered(ScanLease lease, Capture capture) {
        return counted(ScanResult.CAPTURED, () -> scan.answered(lease, capture));
    }

    @Override
    public ScanOutcome failed(ScanLease lease, BioStarFailure failure) {
        return counted(ScanResult.of(failure), () -> scan.failed(lease, failure));
    }

    @Override
    public void broken(ScanLease lease) {
        counted(ScanResult.FAILED, () -> {
            scan.broken(lease);
            return lease;
        });
    }

    @Override
    public void abandoned(ScanLease lease) {
        counted(ScanResult.ABANDONED, () -> {
            scan.abandoned(lease);
            return lease;
        });
    }

    private <T> T counted(ScanResult committed, Supplier<T> end) {
        ScanResult result = ScanResult.FAILED;
        try {
            T outcome = end.get();
            result = committed;
            return outcome;
        } finally {
            metrics.ended(since, result, scan.visit().readerId());
        }
    }
}
