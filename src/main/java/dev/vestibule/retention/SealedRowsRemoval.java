package dev.vestibule.retention;

import dev.vestibule.database.Database;
import dev.vestibule.database.OtherUser;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.records.Seal;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes away the rows of one seal, which stays, in one transaction with the record of how many. PostgreSQL does it in a
 * function of its own, as a user of its own when the site has named one: the application itself may not.
 */
@Singleton
class SealedRowsRemoval {

    private final Database database;
    private final OtherUser otherUser;
    private final Records records;
    private final RetentionConfig config;
    private final Clock clock;

    SealedRowsRemoval(Database database, OtherUser otherUser, Records records, RetentionConfig config, Clock clock) {
        this.database = database;
        this.otherUser = otherUser;
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Returns how many rows there were.
     *
     * @throws dev.vestibule.database.DatabaseException when this user may not take them away, or the database is silent
     */
    long remove(Seal seal) {
        if (!database.isPostgresql()) {
            return database.transaction(connection -> remove(connection, seal));
        }
        Optional<String> user = config.databaseUser();
        return user.isPresent()
                ? otherUser.run(user.get(), config.databasePassword().orElse(""), connection -> call(connection, seal))
                : database.transaction(connection -> call(connection, seal));
    }

    private long call(Connection connection, Seal seal) throws SQLException {
        return Sql.of("select purge_sealed(?, ?, ?) as removed", seal.table().table(), seal.number(), clock.instant())
                .first(connection, row -> row.getLong("removed"))
                .orElseThrow();
    }

    /** The trigger on the table lets only those go that a permit names, and no permit outlives its transaction. */
    private long remove(Connection connection, Seal seal) throws SQLException {
        String table = seal.table().table();
        Sql.of("insert into purge_permit (sealed_table, seal) values (?, ?)", table, seal.number())
                .update(connection);
        int rows = Sql.of("delete from " + table + " where number between ? and ?", seal.first(), seal.last())
                .update(connection);
        Sql.of("delete from purge_permit where sealed_table = ? and seal = ?", table, seal.number())
                .update(connection);
        Sql.of(
                        "update seal set purged_at = ?, row_hashes = null where sealed_table = ? and number = ?",
                        clock.instant(),
                        table,
                        seal.number())
                .update(connection);
        records.write(
                connection,
                Entry.of(RecordKind.RETENTION_APPLIED, OldRowsRemoval.REFERENCE)
                        .cause(seal.table(), Optional.of(String.valueOf(rows))));
        return rows;
    }
}
