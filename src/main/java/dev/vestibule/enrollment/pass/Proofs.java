package dev.vestibule.enrollment.pass;

import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Asks of a proof whether it still holds, in the very transaction that uses it. */
@ApplicationScoped
public class Proofs {

    private final Journeys journeys;
    private final PassClaims passes;
    private final DeletionMarks deletions;

    Proofs(Journeys journeys, PassClaims passes, DeletionMarks deletions) {
        this.journeys = journeys;
        this.passes = passes;
        this.deletions = deletions;
    }

    /** Holds the journey for this proof, and the pass when it is one, until the transaction ends. */
    public ProofState hold(Connection connection, Visit visit, Proof proof) throws SQLException {
        if (!journeys.hold(connection, visit, proof)) {
            return ProofState.OVER;
        }
        if (deletions.forbid(connection, proof)) {
            return ProofState.FACE_DELETED;
        }
        if (proof.passId().isEmpty()
                || passes.holdOpen(connection, proof.passId().get())) {
            return ProofState.GOOD;
        }
        return closed(connection, proof);
    }

    /** Why a pass is not open any more, as far as the person should know. */
    ProofState closed(Connection connection, Proof proof) throws SQLException {
        return deletions.isMarked(connection, proof.personId()) ? ProofState.FACE_DELETED : ProofState.OVER;
    }
}
