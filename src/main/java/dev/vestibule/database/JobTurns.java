package dev.vestibule.database;

import dev.vestibule.foundation.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Lets one replica at a time run a job, decided in the database. */
@ApplicationScoped
public class JobTurns {

    private static final String TAKE = """
            insert into job_turn (job, holder, held_until) values (?, ?, ?)
            on conflict (job) do update set holder = excluded.holder, held_until = excluded.held_until
            where job_turn.held_until <= ? or job_turn.held_until > ? or job_turn.holder = excluded.holder""";

    private final Database database;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    JobTurns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the job's turn, or keeps it; false while another replica has it. It ends by itself after this time, for the
     * case that this process dies. One that would end later was taken before the clock was put back, and counts no more.
     */
    public boolean take(String job, Duration atMost) {
        Instant now = clock.instant();
        Instant heldUntil = now.plus(atMost);
        Sql take = Sql.of(TAKE, job, holder, heldUntil, now, Clocks.impossible(heldUntil));
        return database.transaction(take::update) == 1;
    }

    /** The job is done: another replica may run it. */
    public void end(String job) {
        database.transaction(Sql.of("delete from job_turn where job = ? and holder = ?", job, holder)::update);
    }
}
