package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Card;
import dev.vestibule.biostar.CardOwner;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** One badge scan of one journey. The card's number stays in here. */
record BadgeScanAttempt(
        BadgeScanSteps steps,
        Function<String, Uni<Card>> reader,
        Function<Card, CardOwner> owners,
        Identification identification,
        Visit visit)
        implements LeasedScan<Card, BadgeOutcome> {

    @Override
    public Beginning<BadgeOutcome> begin() {
        return steps.begin(visit);
    }

    @Override
    public Uni<Card> ask() {
        return reader.apply(visit.readerId());
    }

    /** The reader is held until it is decided whom the card proves: until then a second tap reads no second card. */
    @Override
    public BadgeOutcome answered(ScanLease lease, Card card) {
        try {
            return proven(card);
        } finally {
            steps.release(lease);
        }
    }

    private BadgeOutcome proven(Card card) {
        CardOwner owner;
        try {
            owner = owners.apply(card);
        } catch (BioStarException failure) {
            return steps.ownerNotFound(visit, failure.failure());
        }
        return identification.byBadge(visit, owner);
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
