package dev.vestibule.enrollment.scan;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.EnrollmentConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One scan at a time on each reader, over all replicas. */
@ApplicationScoped
public class ScanLeases {

    /** What a scan may take beside its own time-out: connecting, a new login, the rows after it. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final Duration SHORTEST_LEFT = Duration.ofSeconds(1);

    private static final String ACQUIRE = """
            insert into scan_lease (reader_id, lease_id, started_at, held_until, owner) values (?, ?, ?, ?, ?)
            on conflict (reader_id) do update set lease_id = excluded.lease_id, started_at = excluded.started_at,
                held_until = excluded.held_until, owner = excluded.owner
            where scan_lease.held_until <= excluded.started_at or scan_lease.started_at > ?""";

    private final EnrollmentConfig config;
    private final BioStarConfig biostar;
    private final LivingProcesses processes;
    private final Clock clock;

    ScanLeases(EnrollmentConfig config, BioStarConfig biostar, LivingProcesses processes, Clock clock) {
        this.config = config;
        this.biostar = biostar;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Takes a reader that is free. Others end the lease when this process dies before it can free the reader; it ends by
     * itself a little after the longest possible scan. One from the future was taken before the clock was put back, and
     * would hold the reader for as long as that.
     */
    Optional<ScanLease> acquire(Connection connection, String readerId) throws SQLException {
        ScanLease lease = new ScanLease(readerId, UUID.randomUUID().toString(), clock.instant());
        Instant heldUntil = lease.startedAt().plus(longest());
        Instant future = lease.startedAt().plus(MARGIN);
        String owner = processes.hold(connection);
        int leases = Sql.of(ACQUIRE, readerId, lease.id(), lease.startedAt(), heldUntil, owner, future)
                .update(connection);
        return leases == 1 ? Optional.of(lease) : Optional.empty();
    }

    /** How long a reader that is held will probably go on, at least 1 second. */
    Duration left(Connection connection, String readerId) throws SQLException {
        Instant startedAt = Sql.of("select started_at from scan_lease where reader_id = ?", readerId)
                .first(connection, row -> Sql.time(row, "started_at"))
                .orElseThrow();
        Duration left = Duration.between(clock.instant(), startedAt.plus(config.readerPrompt()));
        return left.compareTo(SHORTEST_LEFT) < 0 ? SHORTEST_LEFT : left;
    }

    /** How many readers are held. */
    int held(Connection connection) throws SQLException {
        return Sql.of("select count(*) as held from scan_lease where held_until > ?", clock.instant())
                .first(connection, row -> row.getInt("held"))
                .orElse(0);
    }

    /** How long a scan may take. */
    public Duration longest() {
        return biostar.scanTimeout().plus(MARGIN);
    }

    /** Frees every reader when it has given up by itself; for a process that knows that no other one scans. */
    public void releaseAllAfterPrompt(Connection connection) throws SQLException {
        long prompt = config.readerPrompt().toMillis();
        Sql.of("update scan_lease set held_until = started_at + ? where held_until > started_at + ?", prompt, prompt)
                .update(connection);
    }

    /** Frees the readers of a process that died when they have given up by themselves. */
    public void releaseAllOf(Connection connection, String owner) throws SQLException {
        long prompt = config.readerPrompt().toMillis();
        Sql.of(
                        "update scan_lease set held_until = started_at + ? where owner = ? and held_until > started_at + ?",
                        prompt,
                        owner,
                        prompt)
                .update(connection);
    }

    /** Frees the reader at once, after it answered. */
    void release(Connection connection, ScanLease lease) throws SQLException {
        holdUntil(connection, lease, lease.startedAt());
    }

    /** Frees the reader when it has given up by itself, after a scan without an answer. */
    void releaseAfterPrompt(Connection connection, ScanLease lease) throws SQLException {
        holdUntil(connection, lease, lease.startedAt().plus(config.readerPrompt()));
    }

    private static void holdUntil(Connection connection, ScanLease lease, Instant end) throws SQLException {
        Sql.of(
                        "update scan_lease set held_until = ? where reader_id = ? and lease_id = ?",
                        end,
                        lease.readerId(),
                        lease.id())
                .update(connection);
    }
}
