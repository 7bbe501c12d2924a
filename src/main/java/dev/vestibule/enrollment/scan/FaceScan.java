package dev.vestibule.enrollment.scan;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.readers.Readers;
import dev.vestibule.database.Sql;
import dev.vestibule.database.SqlWork;
import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.face.Losses;
import dev.vestibule.enrollment.pass.ProofState;
import dev.vestibule.enrollment.pass.Proofs;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules of a face scan: open journey, granted consent, its attempt not yet taken. All of it is committed with the
 * reader's lease and the record of the start, before the reader is asked.
 */
@ApplicationScoped
public class FaceScan {

    private static final Set<FailureKind> DID_NOT_SCAN = Set.of(FailureKind.READER_BUSY, FailureKind.READER_OFFLINE);

    private final LeasedScans scans;
    private final Journeys journeys;
    private final Proofs proofs;
    private final Consents consents;
    private final Losses losses;
    private final EnrollmentConfig config;
    private final Function<String, Uni<Capture>> reader;

    @Inject
    FaceScan(
            LeasedScans scans,
            Journeys journeys,
            Proofs proofs,
            Consents consents,
            Losses losses,
            EnrollmentConfig config,
            Readers readers) {
        this(
                scans,
                journeys,
                proofs,
                consents,
                losses,
                config,
                reader -> readers.scanFace(reader, config.poseSensitivity()));
    }

    FaceScan(
            LeasedScans scans,
            Journeys journeys,
            Proofs proofs,
            Consents consents,
            Losses losses,
            EnrollmentConfig config,
            Function<String, Uni<Capture>> reader) {
        this.scans = scans;
        this.journeys = journeys;
        this.proofs = proofs;
        this.consents = consents;
        this.losses = losses;
        this.config = config;
        this.reader = reader;
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
        return scans.run(new Scan(visit, proof, attempt));
    }

    private final class Scan implements ScanRules<Capture, ScanOutcome> {

        private final Visit visit;
        private final Proof proof;
        private final int attempt;

        private Scan(Visit visit, Proof proof, int attempt) {
            this.visit = visit;
            this.proof = proof;
            this.attempt = attempt;
        }

        @Override
        public ScanKind kind() {
            return ScanKind.FACE;
        }

        @Override
        public String readerId() {
            return visit.readerId();
        }

        @Override
        public Entry entry(RecordKind kind) {
            return visit.entry(kind).person(proof.personId());
        }

        @Override
        public Optional<ScanOutcome> refusal(Connection connection) throws SQLException {
            ProofState state = proofs.hold(connection, visit, proof);
            if (state == ProofState.FACE_DELETED) {
                return Optional.of(new ScanOutcome.FaceDeleted());
            }
            if (state == ProofState.OVER || !consents.isGranted(connection, visit, proof)) {
                return Optional.of(new ScanOutcome.NotAllowed());
            }
            if (losses.stopSaves(connection)) {
                return Optional.of(new ScanOutcome.SavesStopped());
            }
            int started = journeys.scansStarted(connection, visit.journeyId());
            if (scansLeft(started) <= 0) {
                return Optional.of(new ScanOutcome.NoScansLeft());
            }
            return started == attempt
                    ? Optional.empty()
                    : Optional.of(new ScanOutcome.AlreadyStarted(scansLeft(started)));
        }

        @Override
        public void begun(Connection connection) throws SQLException {
            changeScans(connection, attempt, attempt + 1);
        }

        @Override
        public Uni<Capture> ask() {
            return reader.apply(visit.readerId());
        }

        /**
         * The capture is handed out only when its record is committed, and not when others took this process for dead and
         * have recorded the scan as abandoned; and only in a journey that is still open: where the pairing ended
         * meanwhile, the face may be of the next person, who stands at the reader's new kiosk.
         */
        @Override
        public SqlWork<ScanOutcome> answered(Capture capture) {
            return connection -> {
                boolean open = journeys.hold(connection, visit, proof);
                boolean owned =
                        scans.end(connection, entry(open ? RecordKind.SCAN_CAPTURED : RecordKind.SCAN_ABANDONED));
                if (!open) {
                    return new ScanOutcome.NotAllowed();
                }
                return owned
                        ? new ScanOutcome.Captured(capture, scansLeft(attempt + 1))
                        : new ScanOutcome.AlreadyStarted(scansLeft(attempt + 1));
            };
        }

        /** A reader that was busy with something else, away, or never asked did not scan: the attempt is given back. */
        @Override
        public ScanOutcome failed(Connection connection, BioStarFailure failure) throws SQLException {
            boolean scanned = !DID_NOT_SCAN.contains(failure.kind()) && !failure.notSent();
            int used = scanned ? attempt + 1 : attempt;
            changeScans(connection, attempt + 1, used);
            return new ScanOutcome.Failed(failure, scansLeft(used));
        }

        /** Stop is no try; the reader's prompt goes on and lets nobody hurry. */
        @Override
        public void abandoned(Connection connection) throws SQLException {
            changeScans(connection, attempt + 1, attempt);
        }

        @Override
        public ScanOutcome busy(Duration left) {
            return new ScanOutcome.ReaderBusy(left);
        }

        private void changeScans(Connection connection, int from, int to) throws SQLException {
            Sql.of("update journey set scans = ? where id = ? and scans = ?", to, visit.journeyId(), from)
                    .update(connection);
        }

        private int scansLeft(int started) {
            return config.scansPerJourney() - started;
        }
    }
}
