package dev.vestibule.enrollment.face;

import dev.vestibule.database.SqlWork;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.OpenWork;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a save and a deletion have in common: the person's turn, the change that is on its way, and that both end in one
 * transaction with what was claimed for them.
 */
@ApplicationScoped
class FaceWork {

    private final LateCommits late;
    private final FaceEndings endings;
    private final SaveTurns turns;
    private final FaceChanges changes;

    FaceWork(LateCommits late, FaceEndings endings, SaveTurns turns, FaceChanges changes) {
        this.late = late;
        this.endings = endings;
        this.turns = turns;
        this.changes = changes;
    }

    /** A change of what was claimed, in the transaction that ends the work. */
    @FunctionalInterface
    interface Change {
        /** Makes it. */
        void in(Connection connection) throws SQLException;
    }

    /**
     * Commits claims. When the commit broke off, nobody knows whether they stand: nothing is sent, and as soon as the
     * database answers it is asked for them, and they are given back.
     *
     * @param giveBack undoes what this kind of work claims beside the person's turn
     * @throws dev.vestibule.database.DatabaseException when they could not be committed, or may not have been
     */
    <T> T claim(Work work, Visit visit, Proof proof, SqlWork<T> claims, Change giveBack) {
        Entry notDone = visit.entry(FaceChange.notDone(work))
                .person(proof.personId())
                .cause(Cause.DATABASE_AWAY, Optional.empty());
        return late.now(
                claims,
                connection ->
                        OpenWork.hold(connection, work, notDone) && end(connection, work, visit, notDone, giveBack));
    }

    /**
     * Takes the person's turn in a running transaction.
     *
     * @param contrary a change that would undo this one where it still arrives
     * @return false while another journey saves or deletes, or may still
     */
    boolean takeTurn(Connection connection, Visit visit, Proof proof, Work contrary) throws SQLException {
        if (!turns.take(connection, proof.personId(), visit.journeyId())) {
            return false;
        }
        if (changes.mayStillArrive(connection, proof.personId(), contrary)) {
            endTurn(connection, visit, proof);
            return false;
        }
        return true;
    }

    /** Gives the turn back in the transaction that took it. */
    void endTurn(Connection connection, Visit visit, Proof proof) throws SQLException {
        turns.end(connection, proof.personId(), visit.journeyId());
    }

    /**
     * Ends the work, waiting for a database that is away for a while.
     *
     * @param whenOwned changes what was claimed, where nobody else has ended the work
     * @return whether nobody else has
     * @throws dev.vestibule.database.DatabaseException when it could not be committed yet
     */
    boolean end(Work work, Visit visit, Entry ending, Change whenOwned) {
        return late.patiently(connection -> end(connection, work, visit, ending, whenOwned));
    }

    private boolean end(Connection connection, Work work, Visit visit, Entry ending, Change whenOwned)
            throws SQLException {
        boolean owned = endings.end(connection, work, ending);
        if (ending.kind() == work.unknown()) {
            changes.unknown(connection, ending);
        } else {
            changes.known(connection, visit);
        }
        if (owned) {
            whenOwned.in(connection);
        }
        turns.end(connection, ending.personId().orElseThrow(), visit.journeyId());
        return owned;
    }
}
