package dev.vestibule.enrollment.scan;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.database.SqlWork;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * What one scan adds to {@link LeasedScans}: its own rules, inside the transactions that take the reader and free it.
 *
 * @param <A> what the reader answers
 * @param <O> how the scan ends for the one who asked for it
 */
interface ScanRules<A, O> {

    /** What the reader is asked for. */
    ScanKind kind();

    /** Which reader. */
    String readerId();

    /** An entry about this scan. */
    Entry entry(RecordKind kind);

    /** Why the scan may not start; asked in the transaction that takes the reader. */
    Optional<O> refusal(Connection connection) throws SQLException;

    /** The reader is taken: counts the scan, in the same transaction. */
    void begun(Connection connection) throws SQLException;

    /** Asks the reader; cancelling it closes the connection. */
    Uni<A> ask();

    /** What the answer means, which may block; the rest is done in the transaction that frees the reader. */
    SqlWork<O> answered(A answer);

    /** BioStar said no, or nothing; in the transaction that frees the reader. */
    O failed(Connection connection, BioStarFailure failure) throws SQLException;

    /** Nobody waits for the reader any more; in the transaction that holds it for the rest of its prompt. */
    void abandoned(Connection connection) throws SQLException;

    /** Something else holds the reader, for so long. */
    O busy(Duration left);
}
