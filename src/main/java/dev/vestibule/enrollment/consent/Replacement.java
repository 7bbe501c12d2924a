package dev.vestibule.enrollment.consent;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.pass.ProofState;
import dev.vestibule.enrollment.pass.Proofs;
import jakarta.enterprise.context.ApplicationScoped;

/** The person's own word, kept with the journey, that the new picture shall take the place of a face that exists. */
@ApplicationScoped
public class Replacement {

    private static final String SAY = """
            update journey set replaces = ?
            where id = ? and exists (select 1 from pass where id = ? and may_replace = ?)""";

    private final Database database;
    private final Proofs proofs;

    Replacement(Database database, Proofs proofs) {
        this.database = database;
        this.proofs = proofs;
    }

    /**
     * The person said that their face shall be replaced. Without it, no pass replaces a face.
     *
     * @return false when the proof does not allow it, or does not hold any more
     */
    public boolean say(Visit visit, Proof proof) {
        Sql say = Sql.of(SAY, true, visit.journeyId(), proof.passId(), true);
        return database.transaction(
                connection -> proofs.hold(connection, visit, proof) == ProofState.GOOD && say.update(connection) == 1);
    }
}
