package dev.vestibule.database;

import jakarta.enterprise.context.ApplicationScoped;

/** The one active database: PostgreSQL when it has a URL, the embedded one otherwise. Calls block. */
@ApplicationScoped
public class Database {

    /**
     * Runs work in one transaction and commits it before returning.
     *
     * @throws DatabaseException when anything failed; then nothing was committed
     */
    public <T> T transaction(SqlWork<T> work) {
        throw new UnsupportedOperationException();
    }
}
