package dev.vestibule.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.quarkus.runtime.ImageMode;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Leaves out meters that say nothing: the inner timer of the circuit breaker, and in the native image those of the JVM
 * that are always 0 or -1 there, which would look like an idle garbage collector and no threads.
 */
@Singleton
class MeaningfulMetrics implements MeterFilter {

    private static final String INNER_TIMER = "ft.timer.";
    private static final List<String> EMPTY_IN_NATIVE =
            List.of("jvm.classes.", "jvm.gc.", "jvm.memory.max", "jvm.memory.usage.after.gc", "jvm.threads.states");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return says(id.getName(), ImageMode.current()) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    /** Whether a meter of this name says something in this mode. */
    static boolean says(String name, ImageMode mode) {
        if (name.startsWith(INNER_TIMER)) {
            return false;
        }
        return mode == ImageMode.JVM || EMPTY_IN_NATIVE.stream().noneMatch(name::startsWith);
    }
}
