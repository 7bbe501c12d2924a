package dev.vestibule.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.List;

/** Writes and reads the audit trail. */
@ApplicationScoped
public class Records {

    /** Commits one record in a transaction of its own. */
    public void write(Entry entry) {
        throw new UnsupportedOperationException();
    }

    /** Adds one record to a running transaction: it is committed with it or not at all. */
    public void write(Connection connection, Entry entry) {
        throw new UnsupportedOperationException();
    }

    /** The newest records about a person, newest first. */
    public List<RecordRow> ofPerson(String personId, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The newest records of a kiosk, newest first. */
    public List<RecordRow> ofKiosk(String kioskId, int limit) {
        throw new UnsupportedOperationException();
    }
}
