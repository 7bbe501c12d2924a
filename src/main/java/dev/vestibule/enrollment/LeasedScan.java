package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;
import io.smallrye.mutiny.Uni;

/**
 * The rules of one scan under a lease; everything but {@link #ask} may block. Exactly one of {@link #answered},
 * {@link #failed}, {@link #broken} and {@link #abandoned} is called for a scan that started.
 *
 * @param <A> what the reader answers
 * @param <O> how the scan ends for the one who asked for it
 */
interface LeasedScan<A, O> {

    /** Commits all that must be committed before the reader is asked. */
    Beginning<O> begin();

    /** Asks the reader; cancelling it closes the connection. */
    Uni<A> ask();

    /** The reader answered. */
    O answered(ScanLease lease, A answer);

    /** BioStar said no, or nothing. */
    O failed(ScanLease lease, BioStarFailure failure);

    /** Something failed that is not BioStar's: nobody knows what the reader does. */
    void broken(ScanLease lease);

    /** Nobody waits for the answer any more. */
    void abandoned(ScanLease lease);
}
