package dev.vestibule.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Takes out of all metrics whatever a client chooses freely: paths, which may hold ids of persons, and methods, of
 * which a client can make up any number.
 */
@Singleton
class PathlessMetrics implements MeterFilter {

    private static final Set<String> FREE = Set.of("uri", "method");

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith("http.")) {
            return id;
        }
        List<Tag> kept = id.getTags().stream()
                .filter(tag -> !FREE.contains(tag.getKey()))
                .toList();
        return id.replaceTags(kept);
    }
}
