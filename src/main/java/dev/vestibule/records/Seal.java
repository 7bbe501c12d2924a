package dev.vestibule.records;

import dev.vestibule.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * What was true of a batch of rows when it was sealed.
 *
 * @param number its place in the chain of its table, from 1
 * @param first the first number it covers; numbers that no row has are covered, too
 * @param last the last number it covers
 * @param count how many rows
 * @param newestAt when the newest of them was added
 * @param hash the hash over the rows and the seal before it
 * @param rowHashes a short hash for each row, by which a changed one is found; empty once the rows were taken away
 * @param purged whether the rows were taken away
 */
public record Seal(
        SealedTable table,
        long number,
        long first,
        long last,
        int count,
        Instant newestAt,
        String hash,
        Optional<String> rowHashes,
        boolean purged) {

    static Seal of(ResultSet row) throws SQLException {
        return new Seal(
                table(row.getString("sealed_table")),
                row.getLong("number"),
                row.getLong("first_number"),
                row.getLong("last_number"),
                row.getInt("row_count"),
                Sql.time(row, "newest_at"),
                row.getString("hash"),
                Sql.optionalText(row, "row_hashes"),
                Sql.optionalTime(row, "purged_at").isPresent());
    }

    private static SealedTable table(String name) {
        return name.equals(SealedTable.RECORD.table()) ? SealedTable.RECORD : SealedTable.CONSENT;
    }
}
