package dev.vestibule.records;

import dev.vestibule.database.Database;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.database.TestProcesses;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Locale;

/** Makes the audit trail without the application. */
public final class TestRecords {

    private TestRecords() {}

    /**
     * Records with what they count.
     *
     * @param records the audit trail
     * @param refusals the counters
     * @param registry where they are read
     */
    public record Counted(Records records, RefusalMetrics refusals, MeterRegistry registry) {

        /** How often this was counted. */
        public double of(RecordKind kind) {
            return registry.get("vestibule.refusals")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .counter()
                    .count();
        }
    }

    /** Records in this database, with counters of their own. */
    public static Counted counted(Database database, Clock clock) {
        MeterRegistry registry = new SimpleMeterRegistry();
        RefusalMetrics refusals = new RefusalMetrics(registry);
        return new Counted(new Records(database, TestProcesses.in(database), refusals, clock), refusals, registry);
    }

    /** The pages of this database's records. */
    public static RecordPages pages(Database database) {
        return new RecordPages(database);
    }

    /** Records in this database. */
    public static Records in(Database database, Clock clock) {
        return in(database, TestProcesses.in(database), clock);
    }

    /** Records in this database, of this process. */
    public static Records in(Database database, LivingProcesses processes, Clock clock) {
        return new Records(database, processes, new RefusalMetrics(new SimpleMeterRegistry()), clock);
    }

    /** What seals them. */
    public static Seals seals(Database database, Clock clock) {
        return new Seals(database, new SettledRows(database), clock);
    }

    /** What checks the seals. */
    public static SealCheck check(Database database) {
        return new SealCheck(database);
    }
}
