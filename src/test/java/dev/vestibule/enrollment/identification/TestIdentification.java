package dev.vestibule.enrollment.identification;

import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.database.Database;
import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.KioskScope;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.enrollment.face.LateReadings;
import dev.vestibule.enrollment.pass.GuessLimits;
import dev.vestibule.enrollment.pass.Passes;
import dev.vestibule.records.Records;
import java.time.Clock;

/** This room put together by hand, for tests of all rules. */
public final class TestIdentification {

    private TestIdentification() {}

    /** Identification of the people in this BioStar. */
    public static Identification of(
            Database database,
            Records records,
            Journeys journeys,
            Passes passes,
            DeletionMarks deletions,
            ProofHashes hashes,
            GuessLimits limits,
            KioskScope scope,
            LateReadings readings,
            FaceStore faces,
            Clock clock) {
        return new Identification(
                database, records, journeys, passes, deletions, hashes, limits, scope, readings, faces, clock);
    }
}
