package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Capture;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.database.Sql;
import dev.vestibule.database.SqlWork;
import dev.vestibule.records.Entry;
import dev.vestibule.records.OpenWork;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What a face scan commits before the reader is asked, and after each way it can end. */
@ApplicationScoped
class FaceScanSteps {

    private final Records records;
    private final Journeys journeys;
    private final ProofCheck proofs;
    private final Consents consents;
    private final Losses losses;
    private final ScanLeases leases;
    private final LateEndings late;
    private final EnrollmentConfig config;

    FaceScanSteps(
            Records records,
            Journeys journeys,
            ProofCheck proofs,
            Consents consents,
            Losses losses,
            ScanLeases leases,
            LateEndings late,
            EnrollmentConfig config) {
        this.records = records;
        this.journeys = journeys;
        this.proofs = proofs;
        this.consents = consents;
        this.losses = losses;
        this.leases = leases;
        this.late = late;
        this.config = config;
    }

    /** Allows the scan and takes its attempt, the reader and the record of its start together, or changes nothing. */
    Beginning<ScanOutcome> begin(Visit visit, Proof proof, int attempt) {
        AtomicReference<ScanLease> latest = new AtomicReference<>();
        return late.now(
                connection -> begin(connection, visit, proof, attempt, latest),
                connection -> neverAsked(connection, visit, proof, attempt, latest.get()));
    }

    private Beginning<ScanOutcome> begin(
            Connection connection, Visit visit, Proof proof, int attempt, AtomicReference<ScanLease> latest)
            throws SQLException {
        Optional<ScanOutcome> refusal = refusal(connection, visit, proof, attempt);
        if (refusal.isPresent()) {
            return new Beginning.Refused<>(refusal.get());
        }
        Optional<ScanLease> lease = leases.acquire(connection, visit.readerId());
        if (lease.isEmpty()) {
            return new Beginning.Refused<>(new ScanOutcome.ReaderBusy(leases.left(connection, visit.readerId())));
        }
        latest.set(lease.get());
        changeScans(connection, visit, attempt, attempt + 1);
        records.write(connection, entry(visit, proof, RecordKind.SCAN_STARTED));
        return new Beginning.Started<>(lease.get());
    }

    /** A beginning whose commit broke off: where it stands all the same, the reader is free and the attempt given back. */
    private boolean neverAsked(Connection connection, Visit visit, Proof proof, int attempt, ScanLease lease)
            throws SQLException {
        Entry failed = entry(visit, proof, RecordKind.SCAN_FAILED).cause(Refusal.DATABASE_AWAY, Optional.empty());
        boolean begun = lease != null && end(connection, failed);
        if (begun) {
            leases.release(connection, lease);
            changeScans(connection, visit, attempt + 1, attempt);
        }
        return begun;
    }

    /**
     * The capture is handed out only when its record is committed, and not when others took this process for dead and
     * have recorded the scan as abandoned; and only in a journey that is still open: where the pairing ended meanwhile,
     * the face may be of the next person, who stands at the reader's new kiosk.
     */
    ScanOutcome captured(Visit visit, Proof proof, int attempt, ScanLease lease, Capture capture) {
        return late.now(
                connection -> {
                    boolean open = journeys.hold(connection, visit, proof);
                    RecordKind ending = open ? RecordKind.SCAN_CAPTURED : RecordKind.SCAN_ABANDONED;
                    boolean owned = end(connection, entry(visit, proof, ending));
                    leases.release(connection, lease);
                    if (!open) {
                        return new ScanOutcome.NotAllowed();
                    }
                    return owned
                            ? new ScanOutcome.Captured(capture, scansLeft(attempt + 1))
                            : new ScanOutcome.AlreadyStarted(scansLeft(attempt + 1));
                },
                abandon(visit, proof, lease));
    }

    /** A reader that was busy with something else, or was never asked, did not scan: the attempt is given back. */
    ScanOutcome failed(Visit visit, Proof proof, int attempt, ScanLease lease, BioStarFailure failure) {
        boolean busy = failure.kind() == FailureKind.READER_BUSY;
        int used = busy || failure.notSent() ? attempt : attempt + 1;
        Entry failed = entry(visit, proof, RecordKind.SCAN_FAILED).cause(failure.kind(), failure.code());
        SqlWork<ScanOutcome> ending = connection -> {
            end(connection, failed);
            if (Answers.isAnswer(failure)) {
                leases.release(connection, lease);
            } else {
                leases.releaseAfterPrompt(connection, lease);
            }
            changeScans(connection, visit, attempt + 1, used);
            return busy
                    ? new ScanOutcome.ReaderBusy(config.readerPrompt())
                    : new ScanOutcome.Failed(failure, scansLeft(used));
        };
        return late.now(ending, ending);
    }

    /** Ends a scan of which nobody knows what the reader does. */
    void broken(Visit visit, Proof proof, ScanLease lease) {
        SqlWork<Entry> ending = withoutAnswer(
                lease, entry(visit, proof, RecordKind.SCAN_FAILED).cause(FailureKind.UNKNOWN, Optional.empty()));
        late.now(ending, ending);
    }

    /** Ends a scan for whose answer nobody waits. */
    void abandoned(Visit visit, Proof proof, ScanLease lease) {
        SqlWork<Entry> ending = abandon(visit, proof, lease);
        late.now(ending, ending);
    }

    private SqlWork<Entry> abandon(Visit visit, Proof proof, ScanLease lease) {
        return withoutAnswer(lease, entry(visit, proof, RecordKind.SCAN_ABANDONED));
    }

    private SqlWork<Entry> withoutAnswer(ScanLease lease, Entry entry) {
        return connection -> {
            end(connection, entry);
            leases.releaseAfterPrompt(connection, lease);
            return entry;
        };
    }

    /** Records the ending where others have not ended the scan. */
    private boolean end(Connection connection, Entry ending) throws SQLException {
        boolean owned = OpenWork.hold(connection, Work.SCAN, ending);
        if (owned) {
            records.write(connection, ending);
        }
        return owned;
    }

    private Optional<ScanOutcome> refusal(Connection connection, Visit visit, Proof proof, int attempt)
            throws SQLException {
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
        return started == attempt ? Optional.empty() : Optional.of(new ScanOutcome.AlreadyStarted(scansLeft(started)));
    }

    private int scansLeft(int started) {
        return config.scansPerJourney() - started;
    }

    private static void changeScans(Connection connection, Visit visit, int from, int to) throws SQLException {
        Sql.of("update journey set scans = ? where id = ? and scans = ?", to, visit.journeyId(), from)
                .update(connection);
    }

    private static Entry entry(Visit visit, Proof proof, RecordKind kind) {
        return visit.entry(kind).person(proof.personId());
    }
}
