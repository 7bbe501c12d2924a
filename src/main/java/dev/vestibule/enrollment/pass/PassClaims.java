package dev.vestibule.enrollment.pass;

import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Holds, uses and opens again a person's passes, inside the transactions of proofs, saves and deletions. */
@ApplicationScoped
public class PassClaims {

    private static final String HOLD = """
            update pass set identifications = identifications
            where id = ? and used_at is null and revoked_at is null and expires_at > ?""";

    private static final String CLAIM = """
            update pass set used_at = ?, used_in = ?
            where id = ? and person_id = ? and used_at is null and revoked_at is null and expires_at > ?
            returning may_replace""";

    private static final String USE_UP_OPEN = """
            update pass set used_at = ?, used_in = ?
            where person_id = ? and used_at is null and revoked_at is null and expires_at > ?""";

    /** A save that claimed one and never ended shall not open it again. */
    private static final String NEVER_REOPEN =
            "update pass set used_in = null where person_id = ? and used_in is not null and used_in <> ?";

    /** Another one was issued meanwhile: then this one is taken back, as it would have been while it was open. */
    private static final String REOPEN =
            "update pass set used_at = null, used_in = null, revoked_at = superseded_at where used_in = ?";

    private static final String USED_HERE = "select id from pass where id = ? and used_in = ? and revoked_at is null";

    private final Clock clock;

    PassClaims(Clock clock) {
        this.clock = clock;
    }

    /** Holds a pass until the transaction ends; false when it is not open any more. */
    public boolean holdOpen(Connection connection, String passId) throws SQLException {
        return Sql.of(HOLD, passId, clock.instant()).update(connection) == 1;
    }

    /** Uses the proof's pass in this journey and says whether it may replace a face; empty when it is not open. */
    public Optional<Boolean> claim(Connection connection, Visit visit, Proof proof) throws SQLException {
        return Sql.of(CLAIM, clock.instant(), visit.journeyId(), proof.passId(), proof.personId(), clock.instant())
                .first(connection, row -> row.getBoolean("may_replace"));
    }

    /** Uses up all open passes of the person in this journey; those that others have used are never open again. */
    public void useUpAll(Connection connection, Visit visit, Proof proof) throws SQLException {
        Sql.of(USE_UP_OPEN, clock.instant(), visit.journeyId(), proof.personId(), clock.instant())
                .update(connection);
        Sql.of(NEVER_REOPEN, proof.personId(), visit.journeyId()).update(connection);
    }

    /** Whether the proof's pass was used in this journey. */
    public boolean usedHere(Connection connection, Visit visit, Proof proof) throws SQLException {
        return Sql.of(USED_HERE, proof.passId(), visit.journeyId()).exists(connection);
    }

    /** Opens again what was used in this journey. */
    public static void reopen(Connection connection, String journeyId) throws SQLException {
        Sql.of(REOPEN, journeyId).update(connection);
    }
}
