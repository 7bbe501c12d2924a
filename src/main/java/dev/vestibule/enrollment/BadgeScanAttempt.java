package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.CardOwner;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** One badge scan of one journey. The card's number stays in here. */
record BadgeScanAttempt(
        BadgeScanSteps steps, Function<String, Uni<String>> reader, Function<String, CardOwner> owners, Visit visit)
        implements LeasedScan<String, BadgeOutcome> {

    @Override
    public Beginning<BadgeOutcome> begin() {
        return steps.begin(visit);
    }

    @Override
    public Uni<String> ask() {
        return reader.apply(visit.readerId());
    }

    /** Looking for the owner can take a while; the reader is free before. */
    @Override
    public BadgeOutcome answered(ScanLease lease, String cardNumber) {
        steps.release(lease);
        CardOwner owner;
        try {
            owner = owners.apply(cardNumber);
        } catch (BioStarException failure) {
            return steps.ownerNotFound(visit, failure.failure());
        }
        return steps.owned(visit, owner);
    }

    @Override
    public BadgeOutcome failed(ScanLease lease, BioStarFailure failure) {
        return steps.failed(visit, lease, failure);
    }

    @Override
    public void broken(ScanLease lease) {
        steps.broken(visit, lease);
    }

    @Override
    public void abandoned(ScanLease lease) {
        steps.abandoned(visit, lease);
    }
}
