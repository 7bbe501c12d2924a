package dev.vestibule.enrollment.pass;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.foundation.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts wrong passes, and badges of nobody or of several people, in the database, so that replicas count together: by
 * reader and over the whole site. A kiosk has one reader for life, so its reader's count holds all of the kiosk's, and
 * pairing the reader again resets nothing. Nor does a right pass or badge: who has one gains no guesses by it.
 *
 * <p>At a reader every fifth within an hour makes it wait 1 minute, and 20 within an hour lock it for 15, and again with
 * each further one while the hour is that full. So a day has room for fewer than 600 there.
 *
 * <p>The site as a whole only slows down, since a lock would let one stranger stop everybody. From 30 within an hour on, as
 * it is set by default, each further one makes the readers wait 2 minutes where one was tried within the last day; all
 * others go on. That leaves the 30 of one hour, then 30 an hour, and one for each reader that had none: below
 * 30 + 24 x 30 + readers, so fewer than 1,000 a day with up to 249 readers. There are 10 billion passes; with 1,000 open that is below 1 in 10,000
 * for the whole site, and below 6 in 100,000 for one kiosk. Numbers of cards are no secret and far fewer (a 26-bit format
 * has 65,536 in a site): there this bounds the tries, not the odds.
 */
@ApplicationScoped
public class GuessLimits {

    private static final int GROUP = 5;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int HOURLY = 20;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration SITE_WAIT = Duration.ofMinutes(2);
    private static final Duration DAY = Duration.ofDays(1);

    /** The row of the whole site. */
    private static final String SITE = "";

    /** Changes nothing, but holds the row: tries at one reader, and on one site, come one after another. */
    private static final String HOLD = """
            insert into guess_limit (means, reader_id, waits_until, locked_until) values (?, ?, 0, 0)
            on conflict (means, reader_id) do update set means = excluded.means
            returning waits_until, locked_until""";

    private static final String ON_SITE = "select count(*) as tries from wrong_guess where means = ? and tried_at > ?";

    private static final String AT_READER =
            "select count(*) as tries from wrong_guess where means = ? and reader_id = ? and tried_at > ?";

    private static final String SLOW = "update guess_limit set waits_until = ? where means = ? and reader_id = ?";

    private final Database database;
    private final EnrollmentConfig config;
    private final Clock clock;

    GuessLimits(Database database, EnrollmentConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    private record Row(Instant waitsUntil, Instant lockedUntil) {}

    /**
     * The rows of a reader and of the site, held until the transaction ends.
     *
     * @param suspect whether something wrong was tried at this reader within the last day
     */
    public record Turn(
            ProofKind means,
            String readerId,
            Instant waitsUntil,
            Instant lockedUntil,
            Instant siteWaitsUntil,
            boolean suspect) {}

    /** How this kiosk stands, for the console. */
    public KioskLimit of(Kiosk kiosk) {
        return ofReader(kiosk.readerId());
    }

    KioskLimit ofReader(String readerId) {
        return new KioskLimit(
                wrongInTheLastHour(ProofKind.PASS, readerId),
                lockedUntil(ProofKind.PASS, readerId),
                wrongInTheLastHour(ProofKind.BADGE, readerId),
                lockedUntil(ProofKind.BADGE, readerId));
    }

    /** Waits for all other tries by these means, then holds the rows of the reader and of the site, in this order. */
    public Turn hold(Connection connection, ProofKind means, String readerId) throws SQLException {
        Row reader = holdRow(connection, means, readerId);
        Row site = holdRow(connection, means, SITE);
        Instant aDayAgo = clock.instant().minus(DAY);
        boolean suspect = Sql.of(
                        "select 1 from wrong_guess where means = ? and reader_id = ? and tried_at > ? limit 1",
                        means,
                        readerId,
                        aDayAgo)
                .exists(connection);
        return new Turn(means, readerId, reader.waitsUntil(), reader.lockedUntil(), site.waitsUntil(), suspect);
    }

    /** Holds the rows as {@link #hold} does; whether nothing may be tried at this reader now, and how long. */
    public Optional<PassCheck.Wait> waiting(Connection connection, ProofKind means, String readerId)
            throws SQLException {
        return waiting(hold(connection, means, readerId), clock.instant());
    }

    /** Whether nothing may be tried at this reader now, and how long. */
    static Optional<PassCheck.Wait> waiting(Turn turn, Instant now) {
        Optional<Duration> site = left(turn.siteWaitsUntil(), SITE_WAIT, now).filter(left -> turn.suspect());
        return left(turn.lockedUntil(), LOCK, now)
                .map(left -> new PassCheck.Wait(left, true))
                .or(() -> left(turn.waitsUntil(), WAIT, now)
                        .filter(left -> site.isEmpty() || left.compareTo(site.get()) > 0)
                        .or(() -> site)
                        .map(left -> new PassCheck.Wait(left, false)));
    }

    /** Counts a wrong one; true when it locked the reader. */
    public boolean wrong(Connection connection, Turn turn, Instant now) throws SQLException {
        Instant anHourAgo = now.minus(HOUR);
        Sql.of("delete from wrong_guess where means = ? and tried_at <= ?", turn.means(), now.minus(DAY))
                .update(connection);
        Sql.of(
                        "insert into wrong_guess (means, reader_id, tried_at) values (?, ?, ?)",
                        turn.means(),
                        turn.readerId(),
                        now)
                .update(connection);
        int atReader = count(connection, Sql.of(AT_READER, turn.means(), turn.readerId(), anHourAgo));
        int onSite = count(connection, Sql.of(ON_SITE, turn.means(), anHourAgo));
        boolean locks = atReader >= HOURLY;
        Sql.of(
                        "update guess_limit set waits_until = ?, locked_until = ? where means = ? and reader_id = ?",
                        atReader % GROUP == 0 ? now.plus(WAIT) : turn.waitsUntil(),
                        locks ? now.plus(LOCK) : turn.lockedUntil(),
                        turn.means(),
                        turn.readerId())
                .update(connection);
        Instant siteWaits = onSite >= config.siteGuesses() ? now.plus(SITE_WAIT) : turn.siteWaitsUntil();
        Sql.of(SLOW, siteWaits, turn.means(), SITE).update(connection);
        return locks;
    }

    private static Row holdRow(Connection connection, ProofKind means, String readerId) throws SQLException {
        return Sql.of(HOLD, means, readerId)
                .first(connection, row -> new Row(Sql.time(row, "waits_until"), Sql.time(row, "locked_until")))
                .orElseThrow();
    }

    private int wrongInTheLastHour(ProofKind means, String readerId) {
        Sql query = Sql.of(AT_READER, means, readerId, clock.instant().minus(HOUR));
        return database.query(connection -> count(connection, query));
    }

    private Optional<Instant> lockedUntil(ProofKind means, String readerId) {
        Instant now = clock.instant();
        Sql query = Sql.of("select locked_until from guess_limit where means = ? and reader_id = ?", means, readerId);
        return database.query(connection -> query.first(connection, row -> Sql.time(row, "locked_until")))
                .filter(end -> left(end, LOCK, now).isPresent());
    }

    /** An end that is further away than it can be was set before the clock was put back: it counts no more. */
    private static Optional<Duration> left(Instant end, Duration longest, Instant now) {
        boolean possible = end.isBefore(Clocks.impossible(now.plus(longest)));
        return possible && now.isBefore(end) ? Optional.of(Duration.between(now, end)) : Optional.empty();
    }

    private static int count(Connection connection, Sql query) throws SQLException {
        return query.first(connection, row -> row.getInt("tries")).orElseThrow();
    }
}
