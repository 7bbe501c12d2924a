package dev.vestibule.enrollment;

import dev.vestibule.biostar.Capture;
import dev.vestibule.biostar.Readers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/**
 * One scan: open journey, granted consent, its attempt not yet taken, the reader's lease and the record of its start,
 * all committed before the reader is asked; the lease freed after an answer and kept until the reader gives up after
 * none.
 */
@ApplicationScoped
public class FaceScan {

    private final FaceScanSteps steps;
    private final Function<String, Uni<Capture>> reader;
    private final ScanMetrics metrics;

    @Inject
    FaceScan(FaceScanSteps steps, Readers readers, EnrollmentConfig config, ScanMetrics metrics) {
        this(steps, reader -> readers.scanFace(reader, config.poseSensitivity()), metrics);
    }

    FaceScan(FaceScanSteps steps, Function<String, Uni<Capture>> reader, ScanMetrics metrics) {
        this.steps = steps;
        this.reader = reader;
        this.metrics = metrics;
    }

    /**
     * Starts a scan when everything allows it, once for each subscription. The result arrives on a worker thread.
     * Cancelling the result stops waiting, closes the connection to BioStar and records the scan as abandoned. Fails
     * with {@link dev.vestibule.database.DatabaseException} when the start or the answer could not be committed; then
     * no scan was started, or no capture is handed out.
     *
     * @param attempt how many scans the journey had started when the form was made, from 0
     */
    public Uni<ScanOutcome> scan(Visit visit, Proof proof, int attempt) {
        FaceScanAttempt scan = new FaceScanAttempt(steps, reader, visit, proof, attempt);
        return Uni.createFrom().deferred(() -> ScanRun.of(new MeasuredFaceScan(scan, metrics, metrics.start())));
    }
}
