package dev.vestibule.configuration;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The embedded database's file is chosen by the very word of {@code vestibule.emulator}, so another spelling must not
 * mean one thing here only; and a build may have no emulator, which nothing else that is missing should hide.
 */
@Singleton
class EmulatorCheck implements ConfigurationCheck {

    /** Before everything else is checked. */
    private static final int BEFORE_THE_OTHERS = 1;

    /** The source of configuration of every build that has the emulator, whether it runs or not. */
    private static final String SOURCE = "emulator";

    private final String asked;
    private final EmulationConfig emulation;
    private final Config config;

    EmulatorCheck(
            @ConfigProperty(name = "vestibule.emulator", defaultValue = "false") String asked,
            EmulationConfig emulation,
            Config config) {
        this.asked = asked;
        this.emulation = emulation;
        this.config = config;
    }

    void check(@Observes @Priority(BEFORE_THE_OTHERS) StartupEvent start) {
        if (emulation.emulated() && !isInThisBuild()) {
            throw new ConfigurationException("VESTIBULE_EMULATOR must be left out: this build has no emulator.");
        }
    }

    @Override
    public Stream<String> mistakes() {
        return Set.of("true", "false").contains(asked)
                ? Stream.empty()
                : Stream.of("VESTIBULE_EMULATOR must be true or false.");
    }

    private boolean isInThisBuild() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .anyMatch(source -> source.getName().equals(SOURCE));
    }
}
