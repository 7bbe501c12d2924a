package dev.vestibule.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One scan: open journey, granted consent, its attempt not yet taken, the reader's lease and the record of its start,
 * all committed before the reader is asked; the lease freed after an answer and kept until the reader gives up after
 * none.
 */
@ApplicationScoped
public class FaceScan {

    /**
     * Starts a scan when everything allows it. Call on a worker thread; the result arrives on a worker thread too.
     * Cancelling the result stops waiting, closes the connection to BioStar and records the scan as abandoned.
     *
     * @param attempt how many scans the journey had started when the form was made, from 0
     */
    public Uni<ScanOutcome> scan(Visit visit, Proof proof, int attempt) {
        throw new UnsupportedOperationException();
    }
}
