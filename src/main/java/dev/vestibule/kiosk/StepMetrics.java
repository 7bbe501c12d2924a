package dev.vestibule.kiosk;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts how far journeys come: the steps they reach, and those at which people left without having finished. */
@Singleton
class StepMetrics {

    private final MeterRegistry registry;

    StepMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A journey has come to this step. */
    void reached(Step step) {
        count(step, "reached");
    }

    /** A journey was given up at this step: started over, left alone, or followed by another one. */
    void left(Step step) {
        count(step, "left");
    }

    private void count(Step step, String event) {
        registry.counter("vestibule.journey.steps", "step", step.name().toLowerCase(Locale.ROOT), "event", event)
                .increment();
    }
}
