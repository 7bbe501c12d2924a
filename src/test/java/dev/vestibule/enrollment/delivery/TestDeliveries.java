package dev.vestibule.enrollment.delivery;

import dev.vestibule.database.Database;
import dev.vestibule.records.Records;

/** This room put together by hand, for tests of all rules. */
public final class TestDeliveries {

    private TestDeliveries() {}

    /** Deliveries to these doors. */
    public static Deliveries to(FakeDoors doors, Database database, Records records) {
        return new Deliveries(database, records, doors);
    }
}
