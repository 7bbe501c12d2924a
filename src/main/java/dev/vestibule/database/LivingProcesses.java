package dev.vestibule.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The processes that share this database, and which of them live: each counts up a beat of its own, and one whose beat
 * stands still while another one looks often enough is dead. Looks are counted, not seconds: the clocks of replicas may
 * differ or be put back, and a process that was frozen itself finds nobody dead when it comes back.
 */
@ApplicationScoped
public class LivingProcesses {

    /** A beat that stands still for this many looks after the first is nobody's any more. */
    static final int LOOKS = 4;

    private static final String BEAT = """
            insert into living_process (id, beat) values (?, ?)
            on conflict (id) do update set beat = living_process.beat + 1""";

    private static final String OTHERS = "select id, beat from living_process where id <> ?";

    private final Database database;
    private final String own = UUID.randomUUID().toString();

    /** As great as the beat ever was: one that was buried and comes back has another beat than before. */
    private final AtomicLong beats = new AtomicLong();

    private final Map<String, Seen> seen = new HashMap<>();

    LivingProcesses(Database database) {
        this.database = database;
    }

    /**
     * A process whose beat stood still.
     *
     * @param beat where it stood
     */
    public record Silent(String id, long beat) {}

    private record Seen(long beat, int looks) {

        Seen again(long now) {
            return now == beat ? new Seen(beat, looks + 1) : new Seen(now, 0);
        }
    }

    /**
     * Counts this process's beat up in a running transaction that begins work, and returns its id, the owner of that
     * work: whoever takes it for dead at the same time waits for the transaction, and finds it alive.
     */
    public String hold(Connection connection) throws SQLException {
        Sql.of(BEAT, own, beats.incrementAndGet()).update(connection);
        return own;
    }

    /**
     * Counts up the own beat, looks at all others, and returns those that stood still for too long. To be called every
     * few seconds. A look that could not be taken makes those before it worthless: others may have had the same trouble.
     *
     * @throws DatabaseException when the database is away
     */
    public synchronized List<Silent> look() {
        List<Silent> others;
        try {
            others = database.transaction(connection -> {
                hold(connection);
                return Sql.of(OTHERS, own)
                        .list(connection, row -> new Silent(row.getString("id"), row.getLong("beat")));
            });
        } catch (DatabaseException away) {
            seen.clear();
            throw away;
        }
        seen.keySet().retainAll(others.stream().map(Silent::id).toList());
        others.forEach(other ->
                seen.merge(other.id(), new Seen(other.beat(), 0), (before, first) -> before.again(first.beat())));
        return others.stream()
                .filter(other -> seen.get(other.id()).looks() >= LOOKS)
                .toList();
    }

    /** Takes a silent process for dead; false when it has counted on, or another process was first. */
    public boolean bury(Connection connection, Silent dead) throws SQLException {
        return Sql.of("delete from living_process where id = ? and beat = ?", dead.id(), dead.beat())
                        .update(connection)
                == 1;
    }

    /** Forgets all processes; for one that knows that no other one can use the database. */
    public void forgetAll(Connection connection) throws SQLException {
        Sql.of("delete from living_process").update(connection);
    }
}
