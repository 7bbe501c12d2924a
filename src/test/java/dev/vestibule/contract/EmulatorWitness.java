package dev.vestibule.contract;

import dev.vestibule.emulator.Emulator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hears what the application under test says to its emulator, from the first call on. */
@Singleton
class EmulatorWitness {

    private static final int AFTER_THE_EMULATOR = 21;

    private final Emulator emulator;
    private Optional<Witness> witness = Optional.empty();

    EmulatorWitness(Emulator emulator) {
        this.emulator = emulator;
    }

    void listen(@Observes @Priority(AFTER_THE_EMULATOR) StartupEvent event) {
        witness = emulator.server().map(server -> Witness.ofVestibule(server.site()));
    }

    void check() {
        witness.ifPresent(Witness::check);
    }
}
