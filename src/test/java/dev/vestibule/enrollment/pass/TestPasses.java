package dev.vestibule.enrollment.pass;

import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.database.Database;
import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.records.Records;
import java.time.Clock;

/** This room put together by hand, for tests of all rules. */
public final class TestPasses {

    private TestPasses() {}

    /** The limits in this database. */
    public static GuessLimits limits(Database database, EnrollmentConfig config, Clock clock) {
        return new GuessLimits(database, config, clock);
    }

    /** The passes in this database. */
    public static Passes in(
            Database database,
            Records records,
            SecretKeys keys,
            ProofHashes hashes,
            EnrollmentConfig config,
            Clock clock) {
        return new Passes(database, records, keys, hashes, config, clock);
    }

    /** What is typed at kiosks, under these limits. */
    public static TypedPasses typed(
            Database database, Records records, SecretKeys keys, GuessLimits limits, Clock clock) {
        return new TypedPasses(database, records, keys, limits, clock);
    }

    /** Proofs of these journeys. */
    public static Proofs proofs(Journeys journeys, PassClaims passes, DeletionMarks deletions) {
        return new Proofs(journeys, passes, deletions);
    }

    /** What saves and deletions claim. */
    public static PassClaims claims(Clock clock) {
        return new PassClaims(clock);
    }
}
