package dev.vestibule.database;

import dev.vestibule.logging.ToldOnce;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;

/** The one active database: PostgreSQL when it has a URL, the embedded one otherwise. Calls block. */
@ApplicationScoped
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final int TRIES = 3;

    /** SQLite's SQLITE_BUSY: another writer held the file for longer than the driver waits. */
    private static final int SQLITE_BUSY = 5;

    /** PostgreSQL's serialization failure and deadlock: it rolled back and asks to try again. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    /** Writes a row that means nothing. */
    static final Sql PROBE = Sql.of("update probe set written = 1 - written");

    private final ActiveDatabase active;
    private final ToldOnce outage = new ToldOnce(LOG, "The database works again.");

    Database(ActiveDatabase active) {
        this.active = active;
    }

    /** Whether no other process can use this database, as long as this one lives. */
    public boolean exclusive() {
        return active.folder().isPresent();
    }

    /** Whether it is PostgreSQL, for the little that the two do differently. */
    public boolean isPostgresql() {
        return query(
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
    }

    /**
     * Writes a row that means nothing, for the probes: a full or read-only volume can still be read.
     *
     * @throws DatabaseException when it could not be written
     */
    public void probe() {
        transaction(PROBE::update);
        outage.over();
    }

    /** Transactions that begin with this run one after another, over all replicas. */
    public void takeTurns(Connection connection) throws SQLException {
        PROBE.update(connection);
    }

    /**
     * Runs work in one transaction and commits it before returning. Work that lost against another transaction is run
     * again, twice at most, so it must do nothing but SQL. An unchecked exception of the work rolls back and is passed
     * on.
     *
     * @throws DatabaseException when anything failed; then nothing was committed, or, when the connection broke during
     *     the commit itself, it is not known whether it was
     */
    public <T> T transaction(SqlWork<T> work) {
        for (int triesLeft = TRIES - 1; ; triesLeft--) {
            try {
                return once(work);
            } catch (DatabaseException failure) {
                if (triesLeft == 0 || !lostAgainstAnother(failure)) {
                    throw failure;
                }
            }
        }
    }

    /**
     * Runs one statement that only reads, outside of any transaction: on the embedded database it waits for no writer,
     * while a transaction there is a writer from its start.
     *
     * @throws DatabaseException when it failed
     */
    public <T> T query(SqlWork<T> work) {
        try (Connection connection = active.source().getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private <T> T once(SqlWork<T> work) {
        try (Connection connection = active.source().getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = work.on(connection);
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    rollBack(connection);
                }
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private DatabaseException failed(SQLException failure) {
        SiteFault.sentence(failure, active.folder()).ifPresent(outage::wrong);
        return new DatabaseException(failure);
    }

    /** A connection that cannot even roll back is dead, and the database has rolled back by itself. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException dead) {
            LOG.debugf("No roll-back on a broken connection: SQL state %s", dead.getSQLState());
        }
    }

    private static boolean lostAgainstAnother(DatabaseException failure) {
        return failure.getCause() instanceof SQLException cause
                && (TRY_AGAIN.contains(String.valueOf(cause.getSQLState()))
                        || cause.getSQLState() == null && cause.getErrorCode() == SQLITE_BUSY);
    }
}
