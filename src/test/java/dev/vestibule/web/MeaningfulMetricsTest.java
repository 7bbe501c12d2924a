package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ImageMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningfulMetricsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jvm.classes.loaded",
                "jvm.gc.overhead",
                "jvm.gc.pause",
                "jvm.memory.max",
                "jvm.memory.usage.after.gc",
                "jvm.threads.states"
            })
    void whatIsAlwaysEmptyInTheNativeImageIsLeftOutThere(String name) {
        assertThat(MeaningfulMetrics.says(name, ImageMode.NATIVE_RUN)).isFalse();
        assertThat(MeaningfulMetrics.says(name, ImageMode.JVM)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jvm.memory.used",
                "jvm.memory.committed",
                "jvm.threads.live",
                "jvm.info",
                "process.cpu.usage",
                "process.files.open",
                "ft.circuitbreaker.state.current",
                "vestibule.scans"
            })
    void whatTheNativeImageKnowsStays(String name) {
        assertThat(MeaningfulMetrics.says(name, ImageMode.NATIVE_RUN)).isTrue();
        assertThat(MeaningfulMetrics.says(name, ImageMode.JVM)).isTrue();
    }

    @Test
    void aMeterLeftOutIsNotPublished() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new MeaningfulMetrics());
        registry.counter("ft.timer.scheduled").increment();
        registry.counter("vestibule.scans").increment();
        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getName())
                .containsExactly("vestibule.scans");
    }
}
