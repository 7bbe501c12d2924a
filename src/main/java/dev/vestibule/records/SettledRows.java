package dev.vestibule.records;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * How far the rows of a table are complete. PostgreSQL gives a row its number before the row is committed, so a smaller
 * number may still come: whoever may have one holds a lock on the table, which can be seen without waiting for it.
 * SQLite has one writer, and no such gap.
 */
@Singleton
class SettledRows {

    private static final int LOOKS = 25;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final String WRITERS = """
            select virtualtransaction from pg_locks
            where locktype = 'relation' and database = (select oid from pg_database where datname = current_database())
                and relation = cast(? as regclass) and mode = 'RowExclusiveLock'""";

    private final Database database;

    SettledRows(Database database) {
        this.database = database;
    }

    /** The number up to which no row can come any more; 0 when somebody has been writing for too long to tell. */
    long upTo(SealedTable table) {
        Sql newest = Sql.of("select coalesce(max(number), 0) as newest from " + table.table());
        long number = database.query(connection ->
                newest.first(connection, row -> row.getLong("newest")).orElseThrow());
        return database.isPostgresql() ? afterItsWriters(table, number) : number;
    }

    /** Those who write now may have a smaller number; those who come later cannot. */
    private long afterItsWriters(SealedTable table, long number) {
        Set<String> writers = writers(table);
        for (int look = 0; !writers.isEmpty() && look < LOOKS; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            writers.retainAll(writers(table));
        }
        return writers.isEmpty() ? number : 0;
    }

    private Set<String> writers(SealedTable table) {
        return database.query(connection -> new HashSet<>(
                Sql.of(WRITERS, table.table()).list(connection, row -> row.getString("virtualtransaction"))));
    }
}
