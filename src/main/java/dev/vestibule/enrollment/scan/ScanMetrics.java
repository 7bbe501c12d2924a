package dev.vestibule.enrollment.scan;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts face scans by their result and reader, and times those that reached a reader. A site has few readers. */
@ApplicationScoped
class ScanMetrics {

    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry registry;

    ScanMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Starts the clock of a scan. */
    Timer.Sample start() {
        return Timer.start(registry);
    }

    /** Another scan held the reader: nothing was started. */
    void refused(ScanRules<?, ?> scan) {
        if (scan.kind() == ScanKind.FACE) {
            count(ScanResult.BUSY, scan.readerId());
        }
    }

    /** A scan that had started has ended. */
    void ended(Timer.Sample since, ScanResult result, ScanRules<?, ?> scan) {
        if (scan.kind() != ScanKind.FACE) {
            return;
        }
        count(result, scan.readerId());
        since.stop(Timer.builder("vestibule.scan")
                .tag("outcome", result.label())
                .serviceLevelObjectives(BUCKETS)
                .register(registry));
    }

    private void count(ScanResult result, String readerId) {
        registry.counter("vestibule.scans", "outcome", result.label(), "reader", readerId)
                .increment();
    }
}
