package dev.vestibule.access;

import dev.vestibule.biostar.Reader;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the pairings. */
@ApplicationScoped
public class Kiosks {

    private static final String ADD = """
            insert into kiosk (id, name, reader_id, reader_name, token_hash, paired_by, paired_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String ALL =
            "select * from kiosk order by case when revoked_at is null then 0 else 1 end, lower(name), id";

    private static final String REVOKE =
            "update kiosk set revoked_at = ? where id = ? and revoked_at is null returning reader_id";

    private static final String FIND = "select * from kiosk where token_hash in (?, ?) and revoked_at is null";

    /** A pairing lives longer than the secret before it is set: its hash is made anew as soon as it is met. */
    private static final String RENEW = "update kiosk set token_hash = ? where token_hash = ?";

    private final Database database;
    private final Records records;
    private final SecretKeys keys;
    private final Clock clock;

    Kiosks(Database database, Records records, SecretKeys keys, Clock clock) {
        this.database = database;
        this.records = records;
        this.keys = keys;
        this.clock = clock;
    }

    /** Pairs a browser and records it, in one transaction. */
    public PairedKiosk pair(String name, Reader reader, String operatorId, String reference) {
        String cookie = CookieSecret.next();
        Kiosk kiosk = new Kiosk(
                UUID.randomUUID().toString(),
                name,
                reader.id(),
                reader.name(),
                operatorId,
                clock.instant(),
                Optional.empty());
        Entry paired = Entry.of(RecordKind.KIOSK_PAIRED, reference)
                .operator(operatorId)
                .kiosk(kiosk.id())
                .reader(reader.id());
        return database.transaction(connection -> {
            Sql.of(
                            ADD,
                            kiosk.id(),
                            name,
                            reader.id(),
                            reader.name(),
                            keys.hash(Purpose.COOKIE, cookie),
                            operatorId,
                            kiosk.pairedAt())
                    .update(connection);
            records.write(connection, paired);
            return new PairedKiosk(kiosk, cookie);
        });
    }

    /** The kiosk whose cookie this is; empty for an unknown, malformed or revoked one. */
    public Optional<Kiosk> find(String cookie) {
        KeyedHash hash = keys.hashes(Purpose.COOKIE, cookie);
        Sql query = Sql.of(FIND, hash.current(), hash.before());
        Optional<Found> found = database.query(
                connection -> query.first(connection, row -> new Found(kiosk(row), row.getString("token_hash"))));
        found.map(Found::hash).filter(hash::isOld).ifPresent(old -> renew(hash.current(), old));
        return found.map(Found::kiosk);
    }

    private record Found(Kiosk kiosk, String hash) {}

    private void renew(String current, String old) {
        database.transaction(connection -> Sql.of(RENEW, current, old).update(connection));
    }

    /** All pairings, revoked ones last, then by name. */
    public List<Kiosk> all() {
        return database.query(connection -> Sql.of(ALL).list(connection, Kiosks::kiosk));
    }

    /** Ends a pairing and records it; does nothing to an unknown or revoked one. */
    public void revoke(String kioskId, String operatorId, String reference) {
        Sql revoke = Sql.of(REVOKE, clock.instant(), kioskId);
        Entry revoked = Entry.of(RecordKind.KIOSK_REVOKED, reference)
                .operator(operatorId)
                .kiosk(kioskId);
        database.transaction(connection -> {
            Optional<String> reader = revoke.first(connection, row -> row.getString("reader_id"));
            reader.ifPresent(id -> records.write(connection, revoked.reader(id)));
            return reader;
        });
    }

    private static Kiosk kiosk(ResultSet row) throws SQLException {
        return new Kiosk(
                row.getString("id"),
                row.getString("name"),
                row.getString("reader_id"),
                row.getString("reader_name"),
                row.getString("paired_by"),
                Sql.time(row, "paired_at"),
                Sql.optionalTime(row, "revoked_at"));
    }
}
