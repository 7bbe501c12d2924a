package dev.vestibule.records;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Seals rows that are only added, in batches, without making anybody wait who adds some. Calls block. */
@ApplicationScoped
public class Seals {

    /** What the first seal of a table has in place of one before it. */
    static final String NOTHING_BEFORE = "";

    private static final int MOST_ROWS = 500;

    private static final String ADD = """
            insert into seal (sealed_table, number, first_number, last_number, row_count, newest_at, hash, row_hashes,
                sealed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String OUTLIVED = """
            select * from seal where sealed_table = ? and purged_at is null and newest_at < ?
            order by number limit 1""";

    private final Database database;
    private final SettledRows settled;
    private final Clock clock;

    Seals(Database database, SettledRows settled, Clock clock) {
        this.database = database;
        this.settled = settled;
        this.clock = clock;
    }

    /**
     * Seals every row that was added, as long as it is told to go on. Of two replicas at once one adds each seal; the
     * other's would be the same.
     *
     * @return how many seals there are more, by whomever
     */
    public int seal(SealedTable table, BooleanSupplier goOn) {
        long upTo = settled.upTo(table);
        int seals = 0;
        while (goOn.getAsBoolean() && sealNext(table, upTo)) {
            seals++;
        }
        return seals;
    }

    /** The oldest seal whose rows are all older than this and still there. */
    public Optional<Seal> outlived(SealedTable table, Instant time) {
        Sql query = Sql.of(OUTLIVED, table.table(), time);
        return database.query(connection -> query.first(connection, Seal::of));
    }

    private boolean sealNext(SealedTable table, long upTo) {
        Optional<Seal> before = newest(table);
        long first = before.map(seal -> seal.last() + 1).orElse(1L);
        List<SealableRow> rows = rows(table, first, upTo);
        if (rows.isEmpty()) {
            return false;
        }
        long last = rows.get(rows.size() - 1).number();
        Sql add = Sql.of(
                ADD,
                table.table(),
                before.map(Seal::number).orElse(0L) + 1,
                first,
                last,
                rows.size(),
                rows.stream().map(SealableRow::at).max(Instant::compareTo).orElseThrow(),
                SealableRow.seal(table, before.map(Seal::hash).orElse(NOTHING_BEFORE), first, last, rows),
                rows.stream().map(SealableRow::brief).collect(Collectors.joining("\n")),
                clock.instant());
        database.transaction(add::update);
        return true;
    }

    private Optional<Seal> newest(SealedTable table) {
        Sql query = Sql.of("select * from seal where sealed_table = ? order by number desc limit 1", table.table());
        return database.query(connection -> query.first(connection, Seal::of));
    }

    private List<SealableRow> rows(SealedTable table, long first, long upTo) {
        Sql query = Sql.of(
                "select * from " + table.table() + " where number between ? and ? order by number limit ?",
                first,
                upTo,
                MOST_ROWS);
        return database.query(connection -> query.list(connection, row -> SealableRow.of(table, row)));
    }
}
