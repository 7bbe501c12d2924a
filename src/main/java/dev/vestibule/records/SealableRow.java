package dev.vestibule.records;

import dev.vestibule.database.Sql;
import dev.vestibule.foundation.Sha256;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row as it is hashed: every column that is not null, by name, each value with its length, so that nothing can be moved
 * from one column into the next. A column that a later migration adds changes no older row's hash.
 *
 * @param number its number
 * @param at when it was added
 * @param hash SHA-256, in hex
 */
record SealableRow(long number, Instant at, String hash) {

    /** Enough to find the row that was changed; whether one was is decided by the whole hash. */
    private static final int SHORT = 16;

    static SealableRow of(SealedTable table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new TreeMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String value = row.getString(column);
            if (value != null) {
                values.put(columns.getColumnName(column).toLowerCase(Locale.ROOT), value);
            }
        }
        StringBuilder canonical = new StringBuilder();
        values.forEach((name, value) -> canonical
                .append(name)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n'));
        return new SealableRow(row.getLong("number"), Sql.time(row, table.time()), Sha256.of(canonical.toString()));
    }

    /** The hash of a seal: of its rows, in their order, and of the seal before it. */
    static String seal(SealedTable table, String before, long first, long last, List<SealableRow> rows) {
        StringBuilder canonical = new StringBuilder(before)
                .append('\n')
                .append(table.table())
                .append(' ')
                .append(first)
                .append(' ')
                .append(last)
                .append('\n');
        rows.forEach(row ->
                canonical.append(row.number()).append(' ').append(row.hash()).append('\n'));
        return Sha256.of(canonical.toString());
    }

    /** The number and the beginning of the hash. */
    String brief() {
        return number + ":" + hash.substring(0, SHORT);
    }
}
