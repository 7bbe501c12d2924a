package dev.vestibule.emulator.demo;

import dev.vestibule.emulator.Emulator;
import dev.vestibule.enrollment.scan.ScansUnderWay;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** In a demo whoever waits before a reader is the one who comes by, until somebody else is presented. */
@Singleton
class DemoVisitor {

    private static final int AFTER_THE_EMULATOR = 30;

    private final Emulator emulator;
    private final ScansUnderWay scans;

    DemoVisitor(Emulator emulator, ScansUnderWay scans) {
        this.emulator = emulator;
        this.scans = scans;
    }

    void begin(@Observes @Priority(AFTER_THE_EMULATOR) StartupEvent event) {
        emulator.server().ifPresent(server -> server.site().whoWaits(scans::personAt));
    }
}
