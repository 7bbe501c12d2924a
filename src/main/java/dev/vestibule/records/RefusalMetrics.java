package dev.vestibule.records;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Counts what was refused to whoever asked: passes, badges, sign-ins, pages and forms, by the kind of refusal and nothing
 * else. A record whose transaction is rolled back may have been counted.
 */
@Singleton
public class RefusalMetrics {

    private static final Set<RecordKind> REFUSALS = Set.of(
            RecordKind.PASS_REFUSED,
            RecordKind.BADGE_UNKNOWN,
            RecordKind.BADGE_AMBIGUOUS,
            RecordKind.KIOSK_LOCKED,
            RecordKind.OPERATOR_REFUSED,
            RecordKind.REQUEST_FORBIDDEN,
            RecordKind.FORM_REFUSED);

    private final Map<RecordKind, Counter> counters = new EnumMap<>(RecordKind.class);

    RefusalMetrics(MeterRegistry registry) {
        for (RecordKind kind : REFUSALS) {
            counters.put(
                    kind,
                    registry.counter("vestibule.refusals", "kind", kind.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Counts a refusal; anything else is none. */
    public void count(RecordKind kind) {
        Counter counter = counters.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }
}
