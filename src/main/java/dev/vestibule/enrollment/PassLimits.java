package dev.vestibule.enrollment;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts wrong passes per kiosk, in the database, so that replicas count together. */
@ApplicationScoped
public class PassLimits {

    private static final int GROUP = 5;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int HOURLY = 20;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LOCK = Duration.ofMinutes(15);

    /** How far the clocks of two replicas may be apart. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /** Changes nothing, but holds the kiosk's row: tries at one kiosk come one after another, on any replica. */
    private static final String HOLD = """
            insert into pass_limit (kiosk_id, wrong_in_a_row, waits_until, locked_until) values (?, 0, 0, 0)
            on conflict (kiosk_id) do update set kiosk_id = excluded.kiosk_id
            returning wrong_in_a_row, waits_until, locked_until""";

    private final Database database;
    private final Clock clock;

    PassLimits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A kiosk's row, held until the transaction ends. */
    record Turn(String kioskId, int wrongInARow, Instant waitsUntil, Instant lockedUntil) {}

    /** How this kiosk stands, for the console. */
    public KioskLimit of(String kioskId) {
        return database.transaction(connection -> {
            Instant now = clock.instant();
            Optional<Instant> lockedUntil = Sql.of("select locked_until from pass_limit where kiosk_id = ?", kioskId)
                    .first(connection, row -> Sql.time(row, "locked_until"))
                    .filter(end -> left(end, LOCK, now).isPresent());
            return new KioskLimit(wrongSince(connection, kioskId, now.minus(HOUR)), lockedUntil);
        });
    }

    /** Waits for the other tries at this kiosk, then holds its row. */
    Turn hold(Connection connection, String kioskId) throws SQLException {
        return Sql.of(HOLD, kioskId)
                .first(
                        connection,
                        row -> new Turn(
                                kioskId,
                                row.getInt("wrong_in_a_row"),
                                Sql.time(row, "waits_until"),
                                Sql.time(row, "locked_until")))
                .orElseThrow();
    }

    /** Whether this kiosk has to wait now, and how long. */
    static Optional<PassCheck.Wait> waiting(Turn turn, Instant now) {
        return left(turn.lockedUntil(), LOCK, now)
                .map(left -> new PassCheck.Wait(left, true))
                .or(() -> left(turn.waitsUntil(), WAIT, now).map(left -> new PassCheck.Wait(left, false)));
    }

    /** An end that is further away than it can be was set before the clock was put back: it counts no more. */
    private static Optional<Duration> left(Instant end, Duration longest, Instant now) {
        boolean possible = now.isAfter(end.minus(longest).minus(CLOCKS_APART));
        return possible && now.isBefore(end) ? Optional.of(Duration.between(now, end)) : Optional.empty();
    }

    /** Counts a wrong pass; true when it locked the kiosk. */
    boolean wrong(Connection connection, Turn turn, Instant now) throws SQLException {
        Instant anHourAgo = now.minus(HOUR);
        Sql.of("delete from wrong_pass where kiosk_id = ? and tried_at <= ?", turn.kioskId(), anHourAgo)
                .update(connection);
        Sql.of("insert into wrong_pass (kiosk_id, tried_at) values (?, ?)", turn.kioskId(), now)
                .update(connection);
        boolean locks = wrongSince(connection, turn.kioskId(), anHourAgo) >= HOURLY;
        int inARow = turn.wrongInARow() + 1;
        Sql.of(
                        "update pass_limit set wrong_in_a_row = ?, waits_until = ?, locked_until = ? where kiosk_id = ?",
                        inARow,
                        inARow % GROUP == 0 ? now.plus(WAIT) : turn.waitsUntil(),
                        locks ? now.plus(LOCK) : turn.lockedUntil(),
                        turn.kioskId())
                .update(connection);
        return locks;
    }

    /** A right pass starts the row of wrong ones anew, but takes nothing back of the hour's. */
    void right(Connection connection, Turn turn) throws SQLException {
        Sql.of("update pass_limit set wrong_in_a_row = 0 where kiosk_id = ?", turn.kioskId())
                .update(connection);
    }

    private static int wrongSince(Connection connection, String kioskId, Instant time) throws SQLException {
        return Sql.of("select count(*) as tries from wrong_pass where kiosk_id = ? and tried_at > ?", kioskId, time)
                .first(connection, row -> row.getInt("tries"))
                .orElseThrow();
    }
}
