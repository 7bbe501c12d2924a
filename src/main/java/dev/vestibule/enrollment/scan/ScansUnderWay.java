package dev.vestibule.enrollment.scan;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who is being scanned now. */
@ApplicationScoped
public class ScansUnderWay {

    private static final String PERSON = """
            select record.person_id from open_work
            join record on record.number = open_work.record_number
            where open_work.work = 'SCAN' and record.reader_id = ?
            order by record.number desc""";

    private static final String JOURNEY = "select subject from open_work where work = 'SCAN' and subject = ?";

    private final Database database;

    ScansUnderWay(Database database) {
        this.database = database;
    }

    /** Whether a scan of this journey was begun and has not ended; blocks. */
    public boolean in(String journeyId) {
        return database.query(Sql.of(JOURNEY, journeyId)::exists);
    }

    /** The person for whom a scan was begun at this reader and has not ended; blocks. */
    public Optional<String> personAt(String readerId) {
        return database.query(
                connection -> Sql.of(PERSON, readerId).first(connection, row -> row.getString("person_id")));
    }
}
