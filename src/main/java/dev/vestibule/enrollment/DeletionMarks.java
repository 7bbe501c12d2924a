package dev.vestibule.enrollment;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Who deleted their own face, and when; never what. A deletion closes every pass there is, so that a pass that is open
 * was issued after it, whatever the clocks say; a badge is as old as ever. The mark goes when a new pass has enrolled
 * the person.
 */
@ApplicationScoped
public class DeletionMarks {

    private static final String SET = """
            insert into face_deletion (person_id, deleted_at) values (?, ?)
            on conflict (person_id) do update set deleted_at = excluded.deleted_at""";

    private final Database database;
    private final Clock clock;

    DeletionMarks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When this person deleted their own face, and has not been enrolled since. */
    public Optional<Instant> of(String personId) {
        return database.query(connection -> of(connection, personId));
    }

    /** Whether this proof is older than a deletion of the person's own. */
    public boolean forbid(Connection connection, Proof proof) throws SQLException {
        return proof.passId().isEmpty() && isMarked(connection, proof.personId());
    }

    /** Whether this person deleted their own face, and has not been enrolled since. */
    public boolean isMarked(Connection connection, String personId) throws SQLException {
        return of(connection, personId).isPresent();
    }

    /** Marks the person; true when they were not marked before. */
    public boolean set(Connection connection, String personId) throws SQLException {
        boolean first = !isMarked(connection, personId);
        Sql.of(SET, personId, clock.instant()).update(connection);
        return first;
    }

    /** The person is enrolled again, or was not deleted after all. */
    public void remove(Connection connection, String personId) throws SQLException {
        Sql.of("delete from face_deletion where person_id = ?", personId).update(connection);
    }

    private static Optional<Instant> of(Connection connection, String personId) throws SQLException {
        return Sql.of("select deleted_at from face_deletion where person_id = ?", personId)
                .first(connection, row -> Sql.time(row, "deleted_at"));
    }
}
