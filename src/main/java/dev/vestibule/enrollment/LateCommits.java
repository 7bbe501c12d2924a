package dev.vestibule.enrollment;

import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.SqlWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Commits how work ended, also when the database is away just then: what is not committed now is tried again from time to
 * time, until it is, or until this process dies and another one ends the work as unknown.
 */
@ApplicationScoped
public class LateCommits {

    /** How long a person waits for the database after a save or a deletion, before nobody knows how it ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** More than a portal of a site can have on their way. */
    private static final int MOST = 1000;

    private final Database database;
    private final Duration patience;
    private final Queue<SqlWork<?>> waiting = new LinkedBlockingQueue<>(MOST);

    @Inject
    LateCommits(Database database) {
        this(database, PATIENCE);
    }

    LateCommits(Database database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /**
     * Commits an ending; when that fails, another one is committed as soon as the database is back, since nobody waits
     * for the answer any more.
     *
     * @throws DatabaseException when it could not be committed now
     */
    public <T> T now(SqlWork<T> ending, SqlWork<?> later) {
        try {
            return database.transaction(ending);
        } catch (DatabaseException away) {
            waiting.offer(later);
            throw away;
        }
    }

    /**
     * Commits an ending while somebody waits; tries again for 25 seconds, since BioStar was changed. It may run again
     * after a commit of which nobody heard, and then must find that nothing is left to do.
     *
     * @throws DatabaseException when it could not be committed for so long; it is committed later
     */
    public <T> T patiently(SqlWork<T> ending) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return database.transaction(ending);
            } catch (DatabaseException away) {
                if (System.nanoTime() + PAUSE.toNanos() > end) {
                    waiting.offer(ending);
                    throw away;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Commits what waits; what fails again waits on. */
    public void commit() {
        waiting.removeIf(committed());
    }

    private Predicate<SqlWork<?>> committed() {
        return ending -> {
            try {
                database.transaction(connection -> {
                    ending.on(connection);
                    return true;
                });
                return true;
            } catch (DatabaseException stillAway) {
                return false;
            }
        };
    }
}
