package dev.vestibule.database;

/** The database did not do what was asked: nothing was committed. */
public final class DatabaseException extends RuntimeException {
    /** With the driver's own exception as the cause, for the log. */
    public DatabaseException(Throwable cause) {
        super("The database did not answer as expected.", cause);
    }
}
