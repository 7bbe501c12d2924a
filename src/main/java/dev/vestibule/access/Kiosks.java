package dev.vestibule.access;

import dev.vestibule.biostar.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Keeps the pairings. */
@ApplicationScoped
public class Kiosks {

    /** Pairs a browser and records it, in one transaction. */
    public PairedKiosk pair(String name, Reader reader, String operatorId, String reference) {
        throw new UnsupportedOperationException();
    }

    /** The kiosk whose cookie this is; empty for an unknown, malformed or revoked one. */
    public Optional<Kiosk> find(String cookie) {
        throw new UnsupportedOperationException();
    }

    /** All pairings, revoked ones last, then by name. */
    public List<Kiosk> all() {
        throw new UnsupportedOperationException();
    }

    /** Ends a pairing and records it; does nothing to an unknown or revoked one. */
    public void revoke(String kioskId, String operatorId, String reference) {
        throw new UnsupportedOperationException();
    }
}
