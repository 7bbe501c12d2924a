package dev.vestibule.access.signin;

import dev.vestibule.access.secret.CookieSecret;
import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.biostar.operators.DeviceRights;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Operators who are signed in: a random id in the cookie, its hash in the database with what BioStar said they may do.
 * Ends after 15 minutes without a request, 8 hours in all, or by signing out.
 */
@ApplicationScoped
public class OperatorSessions {

    private static final String ADD = """
            insert into operator_session (token_hash, operator_id, login_id, name, may_read_users, may_write_users,
                may_use_devices, id, level_id, level_shown, opened_at, seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String USER_GROUPS = "operator_session_group";
    private static final String DEVICE_GROUPS = "operator_session_device_group";

    private static final String SEE = """
            update operator_session set seen_at = ? where token_hash in (?, ?) and seen_at > ? and opened_at > ?
            returning *""";

    private static final String REMOVE =
            "delete from operator_session where token_hash in (?, ?) returning operator_id";

    private final Database database;
    private final Records records;
    private final SecretKeys keys;
    private final OperatorSessionConfig config;
    private final Clock clock;

    OperatorSessions(Database database, Records records, SecretKeys keys, OperatorSessionConfig config, Clock clock) {
        this.database = database;
        this.records = records;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** Opens a session and records the sign-in; returns the cookie's value. */
    public String open(Operator operator, String reference) {
        String cookie = CookieSecret.next();
        Entry signedIn = Entry.of(RecordKind.OPERATOR_SIGNED_IN, reference).operator(operator.id());
        return database.transaction(connection -> {
            removeEnded(connection);
            add(connection, keys.hash(Purpose.COOKIE, cookie), operator);
            records.write(connection, signedIn);
            return cookie;
        });
    }

    /** The operator of an open session, whose idle time starts anew. */
    public Optional<Operator> find(String cookie) {
        KeyedHash hash = keys.hashes(Purpose.COOKIE, cookie);
        Instant now = clock.instant();
        Sql see =
                Sql.of(SEE, now, hash.current(), hash.before(), now.minus(config.idle()), now.minus(config.absolute()));
        return database.transaction(connection -> {
            List<String> groups = groups(connection, USER_GROUPS, hash);
            List<String> deviceGroups = groups(connection, DEVICE_GROUPS, hash);
            return see.first(
                    connection,
                    row -> new Operator(
                            row.getString("operator_id"),
                            row.getString("login_id"),
                            row.getString("name"),
                            row.getBoolean("may_read_users"),
                            row.getBoolean("may_write_users"),
                            groups,
                            new DeviceRights(row.getBoolean("may_use_devices"), deviceGroups),
                            row.getString("level_id"),
                            row.getBoolean("level_shown")));
        });
    }

    /** Ends a session and records it; does nothing to an unknown one. */
    public void end(String cookie, String reference) {
        end(cookie, Entry.of(RecordKind.OPERATOR_SIGNED_OUT, reference));
    }

    /** Ends a session whose operator BioStar does not let in any more, and records why. */
    void end(String cookie, Enum<?> cause, String reference) {
        end(cookie, Entry.of(RecordKind.OPERATOR_SESSION_ENDED, reference).cause(cause, Optional.empty()));
    }

    private void end(String cookie, Entry signedOut) {
        KeyedHash hash = keys.hashes(Purpose.COOKIE, cookie);
        Sql remove = Sql.of(REMOVE, hash.current(), hash.before());
        database.transaction(connection -> {
            Optional<String> operator = remove.first(connection, row -> row.getString("operator_id"));
            operator.ifPresent(id -> records.write(connection, signedOut.operator(id)));
            return operator;
        });
    }

    private void add(Connection connection, String hash, Operator operator) throws SQLException {
        Instant now = clock.instant();
        Sql.of(
                        ADD,
                        hash,
                        operator.id(),
                        operator.loginId(),
                        operator.name(),
                        operator.mayReadUsers(),
                        operator.mayWriteUsers(),
                        operator.devices().mayUse(),
                        UUID.randomUUID().toString(),
                        operator.levelId(),
                        operator.levelShown(),
                        now,
                        now)
                .update(connection);
        addGroups(connection, USER_GROUPS, hash, operator.groupIds());
        addGroups(connection, DEVICE_GROUPS, hash, operator.devices().groupIds());
    }

    private static List<String> groups(Connection connection, String table, KeyedHash hash) throws SQLException {
        return Sql.of("select group_id from " + table + " where token_hash in (?, ?)", hash.current(), hash.before())
                .list(connection, row -> row.getString("group_id"));
    }

    private static void addGroups(Connection connection, String table, String hash, List<String> groupIds)
            throws SQLException {
        for (String group : groupIds) {
            Sql.of("insert into " + table + " (token_hash, group_id) values (?, ?)", hash, group)
                    .update(connection);
        }
    }

    private void removeEnded(Connection connection) throws SQLException {
        Instant now = clock.instant();
        Sql.of(
                        "delete from operator_session where seen_at <= ? or opened_at <= ?",
                        now.minus(config.idle()),
                        now.minus(config.absolute()))
                .update(connection);
    }
}
