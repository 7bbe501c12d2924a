package dev.vestibule.database;

import java.sql.SQLException;

/**
 * The database did not do what was asked: nothing was committed. The message holds SQLite's name of the error or the
 * SQL state, and nothing else of the driver's own text, so it may be logged.
 */
public final class DatabaseException extends RuntimeException {
    /** With the driver's own exception as the cause. */
    public DatabaseException(Throwable cause) {
        super("The database did not do what was asked: " + code(cause), cause);
    }

    /** What the database called its failure, such as {@code SQLITE_FULL} or the SQL state {@code 08001}. */
    public String code() {
        return code(getCause());
    }

    private static String code(Throwable cause) {
        return cause instanceof SQLException failure ? FailureCode.of(failure) : FailureCode.NO_ANSWER;
    }
}
