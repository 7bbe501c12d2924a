package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.people.Belonging;
import dev.vestibule.biostar.people.Loss;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Counts what people lost, by what it was. */
@ApplicationScoped
class LossMetrics {

    private final MeterRegistry registry;

    LossMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Each count is there from the start, at zero: an alert on its first increase needs the value before it. */
    void begin(@Observes StartupEvent start) {
        for (Belonging belonging : Belonging.values()) {
            counter(belonging);
        }
    }

    /** Adds what one person lost. */
    void count(Loss loss) {
        counter(loss.belonging()).increment(loss.count());
    }

    private Counter counter(Belonging belonging) {
        return registry.counter(
                "vestibule.losses", "belonging", belonging.name().toLowerCase(Locale.ROOT));
    }
}
