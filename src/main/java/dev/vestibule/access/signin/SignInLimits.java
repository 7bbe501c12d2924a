package dev.vestibule.access.signin;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.foundation.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Slows down whoever tries passwords, in the database, so that replicas count together. Of 15 minutes each:
 *
 * <ul>
 *   <li>3 wrong sign-ins with one login id, and a 4th in a browser where that operator has signed in before. BioStar locks
 *       an account after 5 in 10 minutes where a site has turned that on (reference, section 2.1), so we never bring an
 *       account there. And whoever uses up a login id's tries from outside locks nobody out of the browser they work in.
 *   <li>20 from one address and 60 from everywhere, known browsers left out: that is at most 5,760 guesses a day over all
 *       accounts, and neither a crowd of addresses nor a proxy that hides them all locks operators out.
 * </ul>
 *
 * <p>A try is taken before BioStar is asked, so many at once count as many; it is given back when it was right, or when
 * BioStar did not answer. A right one forgives no wrong ones.
 */
@ApplicationScoped
public class SignInLimits {

    static final int BY_LOGIN = 3;
    static final int BY_LOGIN_IN_A_KNOWN_BROWSER = 4;
    static final int BY_ADDRESS = 20;
    static final int OVER_ALL = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String SITE = "site";

    private static final String COUNT = """
            select count(case when login_hash = ? then 1 end) as by_login,
                count(case when address_hash = ? and not known_browser then 1 end) as by_address,
                count(case when not known_browser then 1 end) as over_all
            from sign_in_try where tried_at > ? and tried_at < ?""";

    private static final String TELL = """
            insert into sign_in_told (subject, told_at) values (?, ?)
            on conflict (subject) do update set told_at = excluded.told_at
            where sign_in_told.told_at <= ? or sign_in_told.told_at >= ?""";

    private final Database database;
    private final KnownBrowsers browsers;
    private final SignInHashes hashes;
    private final Clock clock;

    SignInLimits(Database database, KnownBrowsers browsers, SignInHashes hashes, Clock clock) {
        this.database = database;
        this.browsers = browsers;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** What counts, at one moment. */
    private record Asked(String login, String address, boolean known, Instant now) {
        Instant since() {
            return now.minus(WINDOW);
        }

        Instant until() {
            return Clocks.impossible(now);
        }
    }

    /** Takes one try, if there is one. A browser's cookie may be any text, or none. */
    public SignInTry take(String loginId, String address, Optional<String> browser) {
        String login = hashes.login(loginId);
        boolean known = browser.filter(cookie -> browsers.knows(cookie, login)).isPresent();
        Asked asked = new Asked(login, hashes.address(address), known, clock.instant());
        // Reading first: a flood of tries that are refused writes nothing.
        Optional<String> usedUp = database.query(connection -> usedUp(connection, asked));
        if (usedUp.isPresent()) {
            return new SignInTry.TooMany(isNews(usedUp.get()));
        }
        String id = UUID.randomUUID().toString();
        Optional<String> meanwhile = database.transaction(connection -> {
            Sql.of("update sign_in_turn set taken = 1 - taken").update(connection);
            Optional<String> now = usedUp(connection, asked);
            if (now.isEmpty()) {
                add(connection, id, asked);
            }
            return now;
        });
        return meanwhile
                .<SignInTry>map(subject -> new SignInTry.TooMany(isNews(subject)))
                .orElseGet(() -> new SignInTry.Taken(id));
    }

    /** It was not a wrong one. */
    public void giveBack(SignInTry.Taken taken) {
        Sql remove = Sql.of("delete from sign_in_try where id = ?", taken.id());
        database.transaction(remove::update);
    }

    /** Whether this was not told for a while; true for one of many who ask at once. */
    public boolean isNews(String subject) {
        Instant now = clock.instant();
        Sql told = Sql.of(
                "select told_at from sign_in_told where subject = ? and told_at > ? and told_at < ?",
                subject,
                now.minus(WINDOW),
                Clocks.impossible(now));
        Sql tell = Sql.of(TELL, subject, now, now.minus(WINDOW), Clocks.impossible(now));
        return !database.query(told::exists) && database.transaction(tell::update) == 1;
    }

    private static Optional<String> usedUp(Connection connection, Asked asked) throws SQLException {
        int ofLogin = asked.known() ? BY_LOGIN_IN_A_KNOWN_BROWSER : BY_LOGIN;
        return Sql.of(COUNT, asked.login(), asked.address(), asked.since(), asked.until())
                .first(connection, row -> {
                    if (row.getInt("by_login") >= ofLogin) {
                        return asked.login();
                    }
                    if (asked.known()) {
                        return "";
                    }
                    if (row.getInt("over_all") >= OVER_ALL) {
                        return SITE;
                    }
                    return row.getInt("by_address") >= BY_ADDRESS ? asked.address() : "";
                })
                .filter(subject -> !subject.isEmpty());
    }

    private static void add(Connection connection, String id, Asked asked) throws SQLException {
        Sql.of("delete from sign_in_try where tried_at <= ? or tried_at >= ?", asked.since(), asked.until())
                .update(connection);
        Sql.of("delete from sign_in_told where told_at <= ? or told_at >= ?", asked.since(), asked.until())
                .update(connection);
        Sql.of(
                        "insert into sign_in_try (id, login_hash, address_hash, known_browser, tried_at)"
                                + " values (?, ?, ?, ?, ?)",
                        id,
                        asked.login(),
                        asked.address(),
                        asked.known(),
                        asked.now())
                .update(connection);
    }
}
