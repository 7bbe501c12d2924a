package dev.vestibule.emulator;

import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The embedded database's file is chosen by this very word, so another spelling must not mean one thing here only. */
@Singleton
class EmulatorCheck implements ConfigurationCheck {

    private final String asked;

    EmulatorCheck(@ConfigProperty(name = "vestibule.emulator", defaultValue = "false") String asked) {
        this.asked = asked;
    }

    @Override
    public Stream<String> mistakes() {
        return Set.of("true", "false").contains(asked)
                ? Stream.empty()
                : Stream.of("VESTIBULE_EMULATOR must be true or false.");
    }
}
