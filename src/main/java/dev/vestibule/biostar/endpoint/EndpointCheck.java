package dev.vestibule.biostar.endpoint;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.configuration.ConfigurationCheck;
import dev.vestibule.configuration.EmulationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a site must set to reach BioStar, and for how long a scan is waited for. The emulator sets its own once all is
 * checked, and its readers may be hastier.
 */
@ApplicationScoped
class EndpointCheck implements ConfigurationCheck {

    private static final Duration LEAST_SCAN_TIMEOUT = Duration.ofSeconds(60);

    private final ConfiguredEndpoint endpoint;
    private final BioStarConfig config;
    private final EmulationConfig emulation;

    EndpointCheck(ConfiguredEndpoint endpoint, BioStarConfig config, EmulationConfig emulation) {
        this.endpoint = endpoint;
        this.config = config;
        this.emulation = emulation;
    }

    @Override
    public Stream<String> mistakes() {
        return emulation.emulated() ? Stream.empty() : Stream.concat(endpoint.mistakes(), scanTimeoutMistake());
    }

    private Stream<String> scanTimeoutMistake() {
        return config.scanTimeout().compareTo(LEAST_SCAN_TIMEOUT) >= 0
                ? Stream.empty()
                : Stream.of("VESTIBULE_BIOSTAR_SCAN_TIMEOUT is below 60 seconds: a scan would be given up too early.");
    }
}
