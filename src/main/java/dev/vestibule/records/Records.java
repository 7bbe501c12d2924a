package dev.vestibule.records;

import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes and reads the audit trail. */
@ApplicationScoped
public class Records {

    private static final String ADD = """
            insert into record (committed_at, kind, reference, person_id, operator_id, kiosk_id, reader_id, journey_id,
                pass_id, login_hash, address_hash, cause, code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning number""";

    private final Database database;
    private final LivingProcesses processes;
    private final RefusalMetrics refusals;
    private final Clock clock;

    Records(Database database, LivingProcesses processes, RefusalMetrics refusals, Clock clock) {
        this.database = database;
        this.processes = processes;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Commits one record in a transaction of its own.
     *
     * @throws DatabaseException when it could not be committed
     */
    public void write(Entry entry) {
        database.transaction(connection -> {
            write(connection, entry);
            return entry;
        });
    }

    /**
     * Adds one record to a running transaction: it is committed with it or not at all. So is the row that says which
     * work is open.
     *
     * @throws DatabaseException when it could not be added; let it pass, so that the transaction rolls back
     */
    public void write(Connection connection, Entry entry) {
        Sql add = Sql.of(
                ADD,
                clock.instant(),
                entry.kind(),
                entry.reference(),
                entry.personId(),
                entry.operatorId(),
                entry.kioskId(),
                entry.readerId(),
                entry.journeyId(),
                entry.passId(),
                entry.loginHash(),
                entry.addressHash(),
                entry.cause(),
                entry.code());
        try {
            Optional<Work> ended = Work.endedBy(entry.kind());
            if (ended.isPresent()) {
                OpenWork.end(connection, ended.get(), entry);
            }
            long number = add.first(connection, row -> row.getLong("number")).orElseThrow();
            Optional<Work> begun = Work.begunBy(entry.kind());
            if (begun.isPresent()) {
                OpenWork.begin(connection, begun.get(), entry, number, processes.hold(connection));
            }
        } catch (SQLException refused) {
            throw new DatabaseException(refused);
        }
        refusals.count(entry.kind());
    }

    /** The newest records about a person, newest first. */
    public List<RecordRow> ofPerson(String personId, int limit) {
        return newest(Sql.of("select * from record where person_id = ? order by number desc limit ?", personId, limit));
    }

    /** The newest record about a person among those of these kinds. */
    public Optional<RecordRow> newestOf(String personId, Set<RecordKind> kinds) {
        return newest(newestOf(kinds, personId)).stream().findFirst();
    }

    private static Sql newestOf(Set<RecordKind> kinds, String personId) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(personId);
        parameters.addAll(kinds);
        String marks = String.join(", ", Collections.nCopies(kinds.size(), "?"));
        return Sql.of(
                "select * from record where person_id = ? and kind in (" + marks + ") order by number desc limit 1",
                parameters.toArray());
    }

    /** The newest record of a save or a deletion of this person's face, begun or ended. */
    public Optional<Entry> newestOfFace(Connection connection, String personId) throws SQLException {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        kinds.addAll(Work.SAVE.kinds());
        kinds.addAll(Work.DELETION.kinds());
        return newestOf(kinds, personId).first(connection, row -> row(row).entry());
    }

    /** The newest records of a kiosk, newest first. */
    public List<RecordRow> ofKiosk(String kioskId, int limit) {
        return newest(Sql.of("select * from record where kiosk_id = ? order by number desc limit ?", kioskId, limit));
    }

    private List<RecordRow> newest(Sql query) {
        return database.query(connection -> query.list(connection, Records::row));
    }

    static RecordRow row(ResultSet row) throws SQLException {
        return new RecordRow(
                Sql.time(row, "committed_at"),
                new Entry(
                        RecordKind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        Sql.optionalText(row, "person_id"),
                        Sql.optionalText(row, "operator_id"),
                        Sql.optionalText(row, "kiosk_id"),
                        Sql.optionalText(row, "reader_id"),
                        Sql.optionalText(row, "journey_id"),
                        Sql.optionalText(row, "pass_id"),
                        Sql.optionalText(row, "login_hash"),
                        Sql.optionalText(row, "address_hash"),
                        Sql.optionalText(row, "cause"),
                        Sql.optionalText(row, "code")));
    }
}
