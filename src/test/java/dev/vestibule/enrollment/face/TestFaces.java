package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.database.Database;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.KioskScope;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.delivery.Deliveries;
import dev.vestibule.enrollment.pass.PassClaims;
import dev.vestibule.enrollment.pass.Proofs;
import dev.vestibule.records.Records;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** This room put together by hand, for tests of all rules. */
public final class TestFaces {

    /** How long a change may still arrive. */
    public static final Duration PATIENCE = FaceChange.PATIENCE;

    private final Database database;
    private final Records records;
    private final LateCommits late;
    private final Journeys journeys;
    private final Proofs proofs;
    private final Consents consents;
    private final PassClaims passes;
    private final DeletionMarks deletions;
    private final FaceChanges changes;
    private final SaveTurns turns;
    private final Losses losses;
    private final LossComparison comparison;
    private final Clock clock;

    /** What is saved and deleted under these rules. */
    public TestFaces(
            Database database,
            Records records,
            LateCommits late,
            Journeys journeys,
            Proofs proofs,
            Consents consents,
            PassClaims passes,
            DeletionMarks deletions,
            SaveTurns turns,
            MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.late = late;
        this.journeys = journeys;
        this.proofs = proofs;
        this.consents = consents;
        this.passes = passes;
        this.deletions = deletions;
        this.turns = turns;
        this.clock = clock;
        changes = new FaceChanges(database, clock);
        losses = new Losses(database, records, clock);
        comparison = new LossComparison(records, late, losses, new LossMetrics(meters), clock);
    }

    /** Whose turn it is. */
    public static SaveTurns turns(BioStarConfig biostar, LivingProcesses processes, Clock clock) {
        return new SaveTurns(biostar, processes, clock);
    }

    /** The changes in this database. */
    public FaceChanges changes() {
        return changes;
    }

    /** The losses in this database. */
    public Losses losses() {
        return losses;
    }

    /** What finds out later how saves and deletions ended. */
    public LateReadings readings(FaceStore faces, Deliveries deliveries) {
        return new LateReadings(database, changes, records, deletions, faces, deliveries, comparison, clock);
    }

    /** Saves in this BioStar. */
    public Enrollment enrollment(FaceStore faces, ProofHashes hashes, KioskScope scope, Deliveries deliveries) {
        SaveStandings standings = standings(faces, deliveries);
        SaveClaims claims = new SaveClaims(
                records, work(), journeys, proofs, consents, passes, changes, deletions, losses, standings, clock);
        return new Enrollment(claims, hashes, scope, changes, faces, losses, comparison, deliveries);
    }

    /** How saves stand, where this is BioStar. */
    public SaveStandings standings(FaceStore faces, Deliveries deliveries) {
        return new SaveStandings(database, records, readings(faces, deliveries));
    }

    /** Deletions in this BioStar. */
    public FaceDeletion deletion(FaceStore faces) {
        Withdrawals withdrawals =
                new Withdrawals(records, work(), journeys, proofs, consents, passes, changes, deletions);
        return new FaceDeletion(withdrawals, changes, faces, comparison);
    }

    private FaceWork work() {
        return new FaceWork(late, new FaceEndings(records), turns, changes);
    }
}
