package dev.vestibule.enrollment.delivery;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends a face that was just saved to the kiosk's reader, where BioStar sends nothing to devices by itself. The face is
 * saved whatever comes of it: nothing here fails, and nothing is sent a second time. Calls block.
 */
@ApplicationScoped
public class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    private static final String LATEST = """
            select kind from record where journey_id = ? and kind in ('FACE_SENT_TO_READER', 'FACE_NOT_SENT_TO_READER')
            order by number desc limit 1""";

    private final Database database;
    private final Records records;
    private final Doors doors;

    Deliveries(Database database, Records records, Doors doors) {
        this.database = database;
        this.records = records;
        this.doors = doors;
    }

    /** After the one save of a journey; records what the reader said. */
    public void afterSave(Visit visit, String personId) {
        if (doors.getFacesByThemselves().orElse(true)) {
            return;
        }
        Entry sent = visit.entry(RecordKind.FACE_SENT_TO_READER).person(personId);
        try {
            doors.send(personId, visit.readerId());
            record(sent);
        } catch (BioStarException refused) {
            BioStarFailure failure = refused.failure();
            record(sent.as(RecordKind.FACE_NOT_SENT_TO_READER).cause(failure.kind(), failure.code()));
        }
    }

    private void record(Entry entry) {
        try {
            database.transaction(connection -> {
                records.write(connection, entry);
                return entry;
            });
        } catch (DatabaseException away) {
            LOG.errorf(
                    "Reference %s: %s could not be recorded: %s", entry.reference(), entry.kind(), away.getMessage());
        }
    }

    /** What became of the face that was saved in this journey. */
    public Delivery of(String journeyId) {
        Optional<RecordKind> latest = database.query(connection ->
                Sql.of(LATEST, journeyId).first(connection, row -> RecordKind.valueOf(row.getString("kind"))));
        return latest.map(kind -> kind == RecordKind.FACE_SENT_TO_READER ? Delivery.THIS_READER : Delivery.NOWHERE)
                .orElse(Delivery.BY_BIOSTAR);
    }
}
