package dev.vestibule.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes an object of the row on which a result stands. */
@FunctionalInterface
public interface RowReader<T> {
    /** Reads columns of the current row only. */
    T read(ResultSet row) throws SQLException;
}
