package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.database.Sql;
import dev.vestibule.database.SqlWork;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What a badge scan commits before the reader is asked, and after each way it can end. */
@ApplicationScoped
class BadgeScanSteps {

    private static final int MOST_SCANS = 5;

    private static final String COUNT =
            "update journey set badge_scans = badge_scans + 1 where id = ? and badge_scans < ?";

    private final Records records;
    private final Journeys journeys;
    private final ScanLeases leases;
    private final GuessLimits limits;
    private final LateEndings late;
    private final EnrollmentConfig config;
    private final Clock clock;

    BadgeScanSteps(
            Records records,
            Journeys journeys,
            ScanLeases leases,
            GuessLimits limits,
            LateEndings late,
            EnrollmentConfig config,
            Clock clock) {
        this.records = records;
        this.journeys = journeys;
        this.leases = leases;
        this.limits = limits;
        this.late = late;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes the reader for an open journey in which nobody is proven and that has not read too many badges, where badges
     * are taken at all.
     */
    Beginning<BadgeOutcome> begin(Visit visit) {
        AtomicReference<ScanLease> latest = new AtomicReference<>();
        return late.now(connection -> begin(connection, visit, latest), connection -> free(connection, latest.get()));
    }

    private Beginning<BadgeOutcome> begin(Connection connection, Visit visit, AtomicReference<ScanLease> latest)
            throws SQLException {
        Optional<PassCheck.Wait> wait =
                GuessLimits.waiting(limits.hold(connection, Means.BADGE, visit.readerId()), clock.instant());
        if (!config.badge() || !journeys.holdUnproven(connection, visit) || hasReadTooMany(connection, visit)) {
            return new Beginning.Refused<>(new BadgeOutcome.NotAllowed());
        }
        if (wait.isPresent()) {
            return new Beginning.Refused<>(new BadgeOutcome.Wait(wait.get()));
        }
        Optional<ScanLease> lease = leases.acquire(connection, visit.readerId());
        if (lease.isEmpty()) {
            Duration left = leases.left(connection, visit.readerId());
            return new Beginning.Refused<>(new BadgeOutcome.ReaderBusy(left));
        }
        Sql.of(COUNT, visit.journeyId(), MOST_SCANS).update(connection);
        latest.set(lease.get());
        return new Beginning.Started<>(lease.get());
    }

    /** A beginning whose commit broke off may stand all the same: the reader was never asked, and is free. */
    private boolean free(Connection connection, ScanLease lease) throws SQLException {
        if (lease != null) {
            leases.release(connection, lease);
        }
        return lease != null;
    }

    /** Frees the reader after its answer was used. */
    void release(ScanLease lease) {
        SqlWork<ScanLease> ending = connection -> {
            leases.release(connection, lease);
            return lease;
        };
        late.now(ending, ending);
    }

    /** BioStar could not say whose card it is. */
    BadgeOutcome ownerNotFound(Visit visit, BioStarFailure failure) {
        records.write(visit.entry(RecordKind.BADGE_FAILED).cause(failure.kind(), failure.code()));
        return new BadgeOutcome.Failed(failure);
    }

    /** The reader or BioStar said no, or nothing. */
    BadgeOutcome failed(Visit visit, ScanLease lease, BioStarFailure failure) {
        Entry entry = visit.entry(RecordKind.BADGE_FAILED).cause(failure.kind(), failure.code());
        SqlWork<BadgeOutcome> ending = connection -> {
            if (Answers.isAnswer(failure)) {
                leases.release(connection, lease);
            } else {
                leases.releaseAfterPrompt(connection, lease);
            }
            records.write(connection, entry);
            return failure.kind() == FailureKind.READER_BUSY
                    ? new BadgeOutcome.ReaderBusy(config.readerPrompt())
                    : new BadgeOutcome.Failed(failure);
        };
        return late.now(ending, ending);
    }

    /** Ends a scan of which nobody knows what the reader does. */
    void broken(Visit visit, ScanLease lease) {
        endWithoutAnswer(lease, visit.entry(RecordKind.BADGE_FAILED).cause(FailureKind.UNKNOWN, Optional.empty()));
    }

    /** Ends a scan for whose answer nobody waits. */
    void abandoned(Visit visit, ScanLease lease) {
        endWithoutAnswer(lease, visit.entry(RecordKind.SCAN_ABANDONED));
    }

    private void endWithoutAnswer(ScanLease lease, Entry entry) {
        SqlWork<Entry> ending = connection -> {
            leases.releaseAfterPrompt(connection, lease);
            records.write(connection, entry);
            return entry;
        };
        late.now(ending, ending);
    }

    private static boolean hasReadTooMany(Connection connection, Visit visit) throws SQLException {
        return Sql.of("select id from journey where id = ? and badge_scans >= ?", visit.journeyId(), MOST_SCANS)
                .exists(connection);
    }
}
