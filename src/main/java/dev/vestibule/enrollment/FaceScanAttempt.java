package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Capture;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** One face scan of one journey. */
record FaceScanAttempt(
        FaceScanSteps steps, Function<String, Uni<Capture>> reader, Visit visit, Proof proof, int attempt)
        implements LeasedScan<Capture, ScanOutcome> {

    @Override
    public Beginning<ScanOutcome> begin() {
        return steps.begin(visit, proof, attempt);
    }

    @Override
    public Uni<Capture> ask() {
        return reader.apply(visit.readerId());
    }

    @Override
    public ScanOutcome answered(ScanLease lease, Capture capture) {
        return steps.captured(visit, proof, attempt, lease, capture);
    }

    @Override
    public ScanOutcome failed(ScanLease lease, BioStarFailure failure) {
        return steps.failed(visit, proof, attempt, lease, failure);
    }

    @Override
    public void broken(ScanLease lease) {
        steps.broken(visit, proof, lease);
    }

    @Override
    public void abandoned(ScanLease lease) {
        steps.abandoned(visit, proof, lease);
    }
}
