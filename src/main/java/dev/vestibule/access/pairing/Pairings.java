package dev.vestibule.access.pairing;

import dev.vestibule.access.secret.CookieSecret;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Pairs browsers with readers and ends pairings. A browser is one kiosk and a reader has one; whichever pairing was there
 * before ends in the transaction that makes the new one, with the journeys that are open there.
 */
@ApplicationScoped
public class Pairings {

    private static final String ADD = """
            insert into kiosk (id, name, reader_id, reader_name, reader_group_id, token_hash, paired_by, paired_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REVOKE =
            "update kiosk set revoked_at = ? where id = ? and revoked_at is null returning reader_id";

    private final Database database;
    private final Kiosks kiosks;
    private final OpenJourneys journeys;
    private final Records records;
    private final SecretKeys keys;
    private final Clock clock;

    Pairings(Database database, Kiosks kiosks, OpenJourneys journeys, Records records, SecretKeys keys, Clock clock) {
        this.database = database;
        this.kiosks = kiosks;
        this.journeys = journeys;
        this.records = records;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Pairs a browser and records it.
     *
     * @param browser the cookie of the kiosk that this browser is now
     * @param ending the id of the other kiosk on this reader that the operator agreed to end; agreeing to one does not end
     *     another that came after it
     */
    public PairingOutcome pair(NewKiosk wanted, Optional<String> browser, Optional<String> ending, String reference) {
        String cookie = CookieSecret.next();
        Kiosk kiosk = kiosk(wanted);
        return database.transaction(connection -> {
            // Two operators at once: the second one sees what the first one did, and is asked about it.
            database.takeTurns(connection);
            Optional<Kiosk> here = browser.isEmpty() ? Optional.empty() : kiosks.find(connection, browser.get());
            Optional<Kiosk> other = kiosks.at(connection, kiosk.readerId())
                    .filter(live -> !here.map(Kiosk::id).equals(Optional.of(live.id())));
            if (other.isPresent() && !other.map(Kiosk::id).equals(ending)) {
                return new PairingOutcome.ReaderTaken(other.get());
            }
            if (here.isPresent()) {
                end(connection, here.get().id(), wanted.operatorId(), reference);
            }
            if (other.isPresent()) {
                end(connection, other.get().id(), wanted.operatorId(), reference);
            }
            add(connection, kiosk, cookie, reference);
            return new PairingOutcome.Paired(kiosk, cookie);
        });
    }

    /** Ends a pairing and records it; does nothing to an unknown or revoked one. */
    public void revoke(String kioskId, String operatorId, String reference) {
        database.transaction(connection -> {
            end(connection, kioskId, operatorId, reference);
            return kioskId;
        });
    }

    private Kiosk kiosk(NewKiosk wanted) {
        Reader reader = wanted.reader();
        return new Kiosk(
                UUID.randomUUID().toString(),
                wanted.name(),
                reader.id(),
                reader.name(),
                Optional.of(reader.groupId()),
                wanted.groupIds().stream().distinct().sorted().toList(),
                wanted.operatorId(),
                clock.instant(),
                Optional.empty());
    }

    private void add(Connection connection, Kiosk kiosk, String cookie, String reference) throws SQLException {
        Sql.of(
                        ADD,
                        kiosk.id(),
                        kiosk.name(),
                        kiosk.readerId(),
                        kiosk.readerName(),
                        kiosk.readerGroupId(),
                        keys.hash(Purpose.COOKIE, cookie),
                        kiosk.pairedBy(),
                        kiosk.pairedAt())
                .update(connection);
        for (String group : kiosk.groupIds()) {
            Sql.of("insert into kiosk_group (kiosk_id, group_id) values (?, ?)", kiosk.id(), group)
                    .update(connection);
        }
        records.write(
                connection,
                entry(RecordKind.KIOSK_PAIRED, kiosk.pairedBy(), kiosk.id(), reference)
                        .reader(kiosk.readerId()));
    }

    private void end(Connection connection, String kioskId, String operatorId, String reference) throws SQLException {
        Optional<String> reader =
                Sql.of(REVOKE, clock.instant(), kioskId).first(connection, row -> row.getString("reader_id"));
        if (reader.isPresent()) {
            records.write(
                    connection,
                    entry(RecordKind.KIOSK_REVOKED, operatorId, kioskId, reference)
                            .reader(reader.get()));
            journeys.endAll(connection, kioskId, reference);
        }
    }

    private static Entry entry(RecordKind kind, String operatorId, String kioskId, String reference) {
        return Entry.of(kind, reference).operator(operatorId).kiosk(kioskId);
    }
}
