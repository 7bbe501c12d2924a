package dev.vestibule.access.signin;

import dev.vestibule.access.secret.CookieSecret;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Browsers in which operators have signed in before, by a cookie of 256 random bits. Such a browser opens nothing: it only
 * keeps tries of its own, for the login ids that were right in it, when strangers have used up theirs.
 */
@ApplicationScoped
public class KnownBrowsers {

    /** A browser is known for this long after the last sign-in. */
    public static final Duration LIFE = Duration.ofDays(90);

    private static final String ADD = """
            insert into known_browser (token_hash, login_hash, seen_at) values (?, ?, ?)
            on conflict (token_hash, login_hash) do update set seen_at = excluded.seen_at""";

    private final Database database;
    private final SecretKeys keys;
    private final SignInHashes hashes;
    private final Clock clock;

    KnownBrowsers(Database database, SecretKeys keys, SignInHashes hashes, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Whether somebody has signed in there with this login id, given by its hash. */
    boolean knows(String cookie, String login) {
        Sql query = Sql.of(
                "select 1 from known_browser where token_hash = ? and login_hash = ? and seen_at > ?",
                hash(cookie),
                login,
                clock.instant().minus(LIFE));
        return database.query(query::exists);
    }

    /**
     * Somebody has signed in with this login id. The browser gets a new cookie, which is returned: one that was put there
     * by somebody else is worth nothing afterwards.
     */
    public String remember(Optional<String> before, String loginId) {
        String cookie = CookieSecret.next();
        Instant now = clock.instant();
        return database.transaction(connection -> {
            Sql.of("delete from known_browser where seen_at <= ?", now.minus(LIFE))
                    .update(connection);
            if (before.isPresent()) {
                Sql.of("update known_browser set token_hash = ? where token_hash = ?", hash(cookie), hash(before.get()))
                        .update(connection);
            }
            Sql.of(ADD, hash(cookie), hashes.login(loginId), now).update(connection);
            return cookie;
        });
    }

    private String hash(String cookie) {
        return keys.hash(Purpose.COOKIE, cookie);
    }
}
