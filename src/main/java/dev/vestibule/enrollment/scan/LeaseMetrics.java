package dev.vestibule.enrollment.scan;

import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many readers are held now, by all replicas together: every replica says the same, so take the maximum. Counted
 * when metrics are read, on their worker thread, at most every 5 seconds. Not a number while the database is silent.
 */
@Singleton
class LeaseMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** The other metrics matter most when the database is in trouble: they do not wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private record Count(double held, Instant at) {}

    private final Database database;
    private final ScanLeases leases;
    private final Clock clock;
    private Count latest = new Count(Double.NaN, Instant.MIN);

    LeaseMetrics(Database database, ScanLeases leases, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vestibule.leases", this, LeaseMetrics::held).register(registry);
    }

    synchronized double held() {
        Instant now = clock.instant();
        if (latest.at().isBefore(now.minus(FRESH))) {
            latest = new Count(count(), now);
        }
        return latest.held();
    }

    private double count() {
        try {
            return Uni.createFrom()
                    .item(() -> database.query(leases::held))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .await()
                    .atMost(PATIENCE);
        } catch (DatabaseException | TimeoutException silent) {
            return Double.NaN;
        }
    }
}
