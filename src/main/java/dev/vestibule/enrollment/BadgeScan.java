package dev.vestibule.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a badge on the kiosk's reader, under the same lease as a face scan, and finds its one owner. */
@ApplicationScoped
public class BadgeScan {

    /** Same threading and cancelling as {@link FaceScan#scan}. */
    public Uni<BadgeOutcome> scan(Visit visit) {
        throw new UnsupportedOperationException();
    }
}
