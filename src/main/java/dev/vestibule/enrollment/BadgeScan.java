package dev.vestibule.enrollment;

import dev.vestibule.biostar.Card;
import dev.vestibule.biostar.CardOwner;
import dev.vestibule.biostar.CardOwners;
import dev.vestibule.biostar.Readers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Reads a badge on the kiosk's reader, under the same lease as a face scan, and finds its one owner. */
@ApplicationScoped
public class BadgeScan {

    private final BadgeScanSteps steps;
    private final Function<String, Uni<Card>> reader;
    private final Function<Card, CardOwner> owners;
    private final Identification identification;

    @Inject
    BadgeScan(BadgeScanSteps steps, Readers readers, CardOwners owners, Identification identification) {
        this(steps, readers::scanCard, owners::ownerOf, identification);
    }

    BadgeScan(
            BadgeScanSteps steps,
            Function<String, Uni<Card>> reader,
            Function<Card, CardOwner> owners,
            Identification identification) {
        this.steps = steps;
        this.reader = reader;
        this.owners = owners;
        this.identification = identification;
    }

    /** Same threading, cancelling and failing as {@link FaceScan#scan}; at most 5 in a journey. */
    public Uni<BadgeOutcome> scan(Visit visit) {
        return ScanRun.of(new BadgeScanAttempt(steps, reader, owners, identification, visit));
    }
}
