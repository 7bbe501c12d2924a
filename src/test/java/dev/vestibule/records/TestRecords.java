package dev.vestibule.records;

import dev.vestibule.database.Database;
import java.time.Clock;

/** Makes the audit trail without the application. */
public final class TestRecords {

    private TestRecords() {}

    /** Records in this database. */
    public static Records in(Database database, Clock clock) {
        return new Records(database, clock);
    }
}
