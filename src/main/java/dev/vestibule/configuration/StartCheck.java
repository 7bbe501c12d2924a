package dev.vestibule.configuration;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks every feature what is missing, before anything else starts; any mistake ends the start. */
@Singleton
class StartCheck {

    private static final int FIRST = 10;

    private final List<ConfigurationCheck> checks;

    StartCheck(@All List<ConfigurationCheck> checks) {
        this.checks = checks;
    }

    void check(@Observes @Priority(FIRST) StartupEvent start) {
        List<String> mistakes =
                checks.stream().flatMap(ConfigurationCheck::mistakes).sorted().toList();
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(
                    "Vestibule cannot start:" + System.lineSeparator() + String.join(System.lineSeparator(), mistakes));
        }
    }
}
