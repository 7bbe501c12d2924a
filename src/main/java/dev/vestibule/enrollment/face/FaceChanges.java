package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.people.Belongings;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.OpenWork;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The saves and deletions that are on their way, each with what BioStar showed before it, until it is known how they
 * ended. Rows are written in the transactions of the claims and of the records.
 */
@ApplicationScoped
public class FaceChanges {

    private static final String BEGIN = """
            insert into face_change (journey_id, reference, work, person_id, kiosk_id, reader_id, begun_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (journey_id, reference) do update set work = excluded.work, begun_at = excluded.begun_at,
                sent_at = null, faces_before = null, revision_before = null, belongings_before = null, unknown_at = null, look_at = null""";

    private static final String SENDING = """
            update face_change set sent_at = ?, faces_before = ?, revision_before = ?, belongings_before = ?
            where journey_id = ? and reference = ?""";

    private static final String UNKNOWN = """
            update face_change set unknown_at = coalesce(unknown_at, ?), look_at = coalesce(look_at, ?)
            where journey_id = ? and reference = ?""";

    private static final String KNOWN = "delete from face_change where journey_id = ? and reference = ?";

    private static final String DUE = """
            select * from face_change where look_at <= ? and unknown_at is not null order by look_at limit ?""";

    private final Database database;
    private final Clock clock;

    FaceChanges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A change of this person's faces is claimed; nothing is sent yet. */
    void begin(Connection connection, Visit visit, Proof proof, Work work) throws SQLException {
        Sql.of(
                        BEGIN,
                        visit.journeyId(),
                        visit.reference(),
                        work,
                        proof.personId(),
                        visit.kioskId(),
                        visit.readerId(),
                        clock.instant())
                .update(connection);
    }

    /**
     * Commits that the change is sent now, with what BioStar shows before it, as far as it told.
     *
     * @return false when others have taken this process for dead: then nothing may be sent, since nobody would know
     * @throws dev.vestibule.database.DatabaseException when it could not be committed: then nothing may be sent either
     */
    boolean sending(Visit visit, Work work, Optional<Person> before) {
        Entry entry = visit.entry(RecordKind.FACE_SAVING);
        return database.transaction(connection -> OpenWork.hold(connection, work, entry)
                && Sql.of(
                                        SENDING,
                                        clock.instant(),
                                        before.map(Person::visualFaceCount),
                                        before.flatMap(Person::revision),
                                        before.map(Person::belongings).map(Belongings::counts),
                                        visit.journeyId(),
                                        visit.reference())
                                .update(connection)
                        == 1);
    }

    /** It is known how it ended. */
    void known(Connection connection, Visit visit) throws SQLException {
        Sql.of(KNOWN, visit.journeyId(), visit.reference()).update(connection);
    }

    /** Nobody knows how it ended, since now or since others have said so: reading BioStar later tells. */
    public void unknown(Connection connection, Entry place) throws SQLException {
        Instant now = clock.instant();
        Sql.of(UNKNOWN, now, now, place.journeyId(), place.reference()).update(connection);
    }

    /** Forgets one that was never sent; false when it was, or may have been. */
    public boolean forgetUnsent(Connection connection, Entry place) throws SQLException {
        return Sql.of(KNOWN + " and sent_at is null", place.journeyId(), place.reference())
                        .update(connection)
                == 1;
    }

    /** Whether such a change of this person's faces may still be carried out, unknown to all. */
    boolean mayStillArrive(Connection connection, String personId, Work work) throws SQLException {
        return Sql.of(
                        "select reference from face_change where person_id = ? and work = ? and unknown_at > ?",
                        personId,
                        work,
                        clock.instant().minus(FaceChange.PATIENCE))
                .exists(connection);
    }

    /** Those of which nobody knows and for which it is time to read, not all at once. */
    List<FaceChange> due(int atMost) {
        Sql due = Sql.of(DUE, clock.instant(), atMost);
        return database.query(connection -> due.list(connection, FaceChange::of));
    }

    /** Those of a person, of which nobody knows. */
    List<FaceChange> unknownOf(String personId) {
        Sql query = Sql.of("select * from face_change where person_id = ? and unknown_at is not null", personId);
        return database.query(connection -> query.list(connection, FaceChange::of));
    }

    /** Takes this look, so that no other replica reads for it at the same time; false when one does. */
    boolean takeLook(FaceChange change) {
        Sql take = Sql.of(
                "update face_change set look_at = ? where journey_id = ? and reference = ? and look_at = ?",
                change.nextLook(clock.instant()),
                change.journeyId(),
                change.reference(),
                change.lookAt());
        return database.transaction(take::update) == 1;
    }

    /** Takes one whose outcome is known now; false when somebody else has. */
    boolean take(Connection connection, FaceChange change) throws SQLException {
        return Sql.of(KNOWN + " and unknown_at is not null", change.journeyId(), change.reference())
                        .update(connection)
                == 1;
    }
}
