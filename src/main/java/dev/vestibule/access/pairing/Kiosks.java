package dev.vestibule.access.pairing;

import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows the pairings. */
@ApplicationScoped
public class Kiosks {

    /** A row for each group; a kiosk without any has one as well. */
    private static final String WITH_GROUPS = """
            select id, name, reader_id, reader_name, reader_group_id, paired_by, paired_at, revoked_at, group_id
            from kiosk left join kiosk_group on kiosk_id = id
            """;

    private static final String ALL =
            WITH_GROUPS + "order by case when revoked_at is null then 0 else 1 end, lower(name), id, group_id";

    private static final String BY_COOKIE =
            WITH_GROUPS + "where token_hash = ? and revoked_at is null order by group_id";

    private static final String BY_ID = WITH_GROUPS + "where id = ? order by group_id";

    private static final String BY_READER =
            WITH_GROUPS + "where reader_id = ? and revoked_at is null order by group_id";

    /** A pairing lives longer than the secret before it is set: its hash is made anew as soon as it is met. */
    private static final String RENEW = "update kiosk set token_hash = ? where token_hash = ?";

    private final Database database;
    private final SecretKeys keys;

    Kiosks(Database database, SecretKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The kiosk whose cookie this is; empty for an unknown, malformed or revoked one. */
    public Optional<Kiosk> find(String cookie) {
        KeyedHash hash = keys.hashes(Purpose.COOKIE, cookie);
        Optional<Kiosk> found = database.query(connection -> first(connection, Sql.of(BY_COOKIE, hash.current())));
        return found.isPresent() || !hash.isOld(hash.before()) ? found : renewed(hash);
    }

    private Optional<Kiosk> renewed(KeyedHash hash) {
        Optional<Kiosk> found = database.query(connection -> first(connection, Sql.of(BY_COOKIE, hash.before())));
        if (found.isPresent()) {
            database.transaction(
                    connection -> Sql.of(RENEW, hash.current(), hash.before()).update(connection));
        }
        return found;
    }

    /** The pairing with this id, also when it has ended. */
    public Optional<Kiosk> byId(String kioskId) {
        return database.query(connection -> first(connection, Sql.of(BY_ID, kioskId)));
    }

    /** All pairings, revoked ones last, then by name. */
    public List<Kiosk> all() {
        return database.query(connection -> list(connection, Sql.of(ALL)));
    }

    /** The user groups whose people a kiosk is for; none when it is revoked, unknown, or was paired before they counted. */
    public List<String> groupIds(String kioskId) {
        return byId(kioskId)
                .filter(kiosk -> kiosk.revokedAt().isEmpty())
                .map(Kiosk::groupIds)
                .orElse(List.of());
    }

    /** As {@link #find(String)}, inside a transaction, which renews nothing. */
    Optional<Kiosk> find(Connection connection, String cookie) throws SQLException {
        KeyedHash hash = keys.hashes(Purpose.COOKIE, cookie);
        Optional<Kiosk> found = first(connection, Sql.of(BY_COOKIE, hash.current()));
        return found.isPresent() ? found : first(connection, Sql.of(BY_COOKIE, hash.before()));
    }

    /** The kiosk that is paired with a reader, inside a transaction. */
    Optional<Kiosk> at(Connection connection, String readerId) throws SQLException {
        return first(connection, Sql.of(BY_READER, readerId));
    }

    private static Optional<Kiosk> first(Connection connection, Sql query) throws SQLException {
        return list(connection, query).stream().findFirst();
    }

    private static List<Kiosk> list(Connection connection, Sql query) throws SQLException {
        Map<String, Kiosk> kiosks = new LinkedHashMap<>();
        query.list(connection, Kiosks::withOneGroup).forEach(row -> kiosks.merge(row.id(), row, Kiosk::with));
        return List.copyOf(kiosks.values());
    }

    private static Kiosk withOneGroup(ResultSet row) throws SQLException {
        return new Kiosk(
                row.getString("id"),
                row.getString("name"),
                row.getString("reader_id"),
                row.getString("reader_name"),
                Sql.optionalText(row, "reader_group_id"),
                Sql.optionalText(row, "group_id").map(List::of).orElse(List.of()),
                row.getString("paired_by"),
                Sql.time(row, "paired_at"),
                Sql.optionalTime(row, "revoked_at"));
    }
}
