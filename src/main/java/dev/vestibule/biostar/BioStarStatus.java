package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether BioStar can be worked with, for the probe. */
@ApplicationScoped
public class BioStarStatus {

    /**
     * What one look at BioStar showed.
     *
     * @param failure why the service account cannot work; empty when it can
     * @param readersOnline readers that take faces and are online
     * @param certificateDaysLeft whole days until the first pinned certificate expires; empty without a pin
     */
    public record Report(Optional<BioStarFailure> failure, int readersOnline, OptionalLong certificateDaysLeft) {}

    /** Looks now; blocks at most for the client's time-outs and never throws. */
    public Report look() {
        throw new UnsupportedOperationException();
    }
}
