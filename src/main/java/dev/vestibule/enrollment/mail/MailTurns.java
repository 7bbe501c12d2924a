package dev.vestibule.enrollment.mail;

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
 * One enrollment e-mail at a time for each person, over all kiosks, operators and replicas, and none for a minute after
 * one that went out or may have: a second tap, or a second operator, is not a second mail.
 */
@ApplicationScoped
public class MailTurns {

    /** Reading the person, finding them alone, and the mail; each may need a new login and be asked for once more. */
    private static final int CALLS = 3 * 3;

    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final String TAKE = """
            insert into mail_turn (person_id, reference, held_until, owner) values (?, ?, ?, ?)
            on conflict (person_id) do update set reference = excluded.reference, held_until = excluded.held_until,
                owner = excluded.owner
            where mail_turn.held_until <= ? or mail_turn.held_until > ?""";

    private final BioStarConfig biostar;
    private final LivingProcesses processes;
    private final Clock clock;

    MailTurns(BioStarConfig biostar, LivingProcesses processes, Clock clock) {
        this.biostar = biostar;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Takes the person's turn for this request; false while another one sends, or has sent a moment ago. It ends by
     * itself, for the case that this process dies. One that would end later than it can was taken before the clock was
     * put back, and counts no more.
     */
    boolean take(Connection connection, String personId, String reference) throws SQLException {
        Instant now = clock.instant();
        Instant heldUntil = now.plus(longest());
        Instant impossible = Clocks.impossible(heldUntil.plus(QUIET));
        String owner = processes.hold(connection);
        return Sql.of(TAKE, personId, reference, heldUntil, owner, now, impossible)
                        .update(connection)
                == 1;
    }

    /** How long sending may take. */
    public Duration longest() {
        return biostar.connectTimeout().plus(biostar.readTimeout()).multipliedBy(CALLS);
    }

    /** The mail went out, or may have: nobody is sent another one for a minute. */
    void rest(Connection connection, String personId, String reference) throws SQLException {
        Sql.of(
                        "update mail_turn set held_until = ?, owner = null where person_id = ? and reference = ?",
                        clock.instant().plus(QUIET),
                        personId,
                        reference)
                .update(connection);
    }

    /** Mails of a process that died may have gone out. */
    public void restAllOf(Connection connection, String owner) throws SQLException {
        Sql.of(
                        "update mail_turn set held_until = ?, owner = null where owner = ?",
                        clock.instant().plus(QUIET),
                        owner)
                .update(connection);
    }

    /** Nothing was sent: the next one may begin. */
    void end(Connection connection, String personId, String reference) throws SQLException {
        Sql.of("delete from mail_turn where person_id = ? and reference = ?", personId, reference)
                .update(connection);
    }
}
