package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.database.Sql;
import dev.vestibule.foundation.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * One save at a time for each person, over all kiosks and replicas: the second proof of a person sees the face that the
 * first one saved.
 */
@ApplicationScoped
public class SaveTurns {

    /** Looking the person up, saving and reading back; each may need a new login and be asked once more. */
    private static final int CALLS = 3 * 3;

    private static final String TAKE = """
            insert into save_turn (person_id, journey_id, held_until, owner) values (?, ?, ?, ?)
            on conflict (person_id) do update set journey_id = excluded.journey_id, held_until = excluded.held_until,
                owner = excluded.owner
            where save_turn.held_until <= ? or save_turn.held_until > ?""";

    private final BioStarConfig biostar;
    private final LivingProcesses processes;
    private final Clock clock;

    SaveTurns(BioStarConfig biostar, LivingProcesses processes, Clock clock) {
        this.biostar = biostar;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Takes the person's turn for this journey; false while another save of theirs is on its way. Others end it when this
     * process dies; it ends by itself after the longest possible save. One that would end later than that was taken
     * before the clock was put back, and counts no more.
     */
    boolean take(Connection connection, String personId, String journeyId) throws SQLException {
        Instant now = clock.instant();
        Instant heldUntil = now.plus(longest());
        String owner = processes.hold(connection);
        return Sql.of(TAKE, personId, journeyId, heldUntil, owner, now, Clocks.impossible(heldUntil))
                        .update(connection)
                == 1;
    }

    /** How long a save may take. */
    public Duration longest() {
        return biostar.connectTimeout().plus(biostar.readTimeout()).multipliedBy(CALLS);
    }

    /** The save has an outcome: the next one may begin. */
    void end(Connection connection, String personId, String journeyId) throws SQLException {
        Sql.of("delete from save_turn where person_id = ? and journey_id = ?", personId, journeyId)
                .update(connection);
    }

    /** Ends every turn of a process that died. */
    public void endAllOf(Connection connection, String owner) throws SQLException {
        Sql.of("delete from save_turn where owner = ?", owner).update(connection);
    }

    /** Ends every save's turn; for a process that knows that no other one saves. */
    public void endAll(Connection connection) throws SQLException {
        Sql.of("delete from save_turn").update(connection);
    }
}
