package dev.vestibule.enrollment.consent;

import dev.vestibule.database.Database;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.pass.Proofs;
import dev.vestibule.records.Records;
import java.time.Clock;

/** This room put together by hand, for tests of all rules. */
public final class TestConsents {

    private TestConsents() {}

    /** The consents in this database. */
    public static Consents in(Database database, Records records, Journeys journeys, Clock clock) {
        return new Consents(database, records, journeys, clock);
    }

    /** The people's word in this database. */
    public static Replacement replacement(Database database, Proofs proofs) {
        return new Replacement(database, proofs);
    }
}
