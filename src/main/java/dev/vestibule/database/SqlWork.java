package dev.vestibule.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Work done inside one transaction. */
@FunctionalInterface
public interface SqlWork<T> {
    /** Runs on the transaction's connection; an exception rolls back. */
    T on(Connection connection) throws SQLException;
}
