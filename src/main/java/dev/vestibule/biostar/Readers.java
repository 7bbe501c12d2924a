package dev.vestibule.biostar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The readers of BioStar. */
@ApplicationScoped
public class Readers {

    /** All devices (section 4.1); blocks. */
    public List<Reader> list() {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts one face scan and waits for its answer (section 4.4); never repeated, except once after a login when
     * BioStar refused the session before any scan began. Cancelling closes the connection at once. Fails with
     * {@link BioStarException}.
     */
    public Uni<Capture> scanFace(String readerId) {
        throw new UnsupportedOperationException();
    }

    /** Reads one card (section 4.5): its number, never "0" or empty. Same rules as {@link #scanFace}. */
    public Uni<String> scanCard(String readerId) {
        throw new UnsupportedOperationException();
    }
}
