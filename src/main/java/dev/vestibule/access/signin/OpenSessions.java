package dev.vestibule.access.signin;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Everybody's sessions, for administrators: to see and to end. */
@ApplicationScoped
public class OpenSessions {

    private static final String ALL = """
            select id, operator_id, login_id, name, opened_at, seen_at from operator_session
            where seen_at > ? and opened_at > ? order by seen_at desc, id""";

    private static final String END = "delete from operator_session where id = ? returning operator_id";

    private final Database database;
    private final Records records;
    private final OperatorSessionConfig config;
    private final Clock clock;

    OpenSessions(Database database, Records records, OperatorSessionConfig config, Clock clock) {
        this.database = database;
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    /** All that are open now, whoever was there last first. */
    public List<OpenSession> all() {
        Instant now = clock.instant();
        Sql query = Sql.of(ALL, now.minus(config.idle()), now.minus(config.absolute()));
        return database.query(connection -> query.list(connection, OpenSessions::session));
    }

    /** Ends one and records who did it to whom; does nothing to one that has ended. */
    public void end(String id, String administratorId, String reference) {
        Entry ended = Entry.of(RecordKind.OPERATOR_SESSION_ENDED, reference).operator(administratorId);
        database.transaction(connection -> {
            var operator = Sql.of(END, id).first(connection, row -> row.getString("operator_id"));
            operator.ifPresent(gone -> records.write(connection, ended.person(gone)));
            return operator;
        });
    }

    private static OpenSession session(ResultSet row) throws SQLException {
        String loginId = row.getString("login_id");
        String name = row.getString("name");
        return new OpenSession(
                row.getString("id"),
                row.getString("operator_id"),
                loginId,
                name.isBlank() ? loginId : name,
                Sql.time(row, "opened_at"),
                Sql.time(row, "seen_at"));
    }
}
