package dev.vestibule.enrollment.identification;

import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.database.Database;
import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.KioskScope;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.enrollment.face.LateReadings;
import dev.vestibule.enrollment.pass.GuessLimits;
import dev.vestibule.enrollment.pass.PassClaims;
import dev.vestibule.enrollment.pass.TypedPasses;
import dev.vestibule.records.Records;
import java.time.Clock;

/** This room put together by hand, for tests of all rules. */
public final class TestIdentification {

    private final Database database;
    private final Records records;
    private final Journeys journeys;
    private final PeopleAtKiosks people;

    /** Identification of the people in this BioStar. */
    public TestIdentification(
            Database database,
            Records records,
            Journeys journeys,
            KioskScope scope,
            LateReadings readings,
            FaceStore faces) {
        this.database = database;
        this.records = records;
        this.journeys = journeys;
        people = new PeopleAtKiosks(readings, faces, scope);
    }

    /** By what is typed. */
    public PassIdentification byPass(TypedPasses typed, PassClaims passes, ProofHashes hashes) {
        return new PassIdentification(database, records, journeys, typed, passes, hashes, people);
    }

    /** By a card that was read. */
    public BadgeIdentification byBadge(DeletionMarks deletions, GuessLimits limits, Clock clock) {
        return new BadgeIdentification(database, records, journeys, deletions, limits, people, clock);
    }
}
