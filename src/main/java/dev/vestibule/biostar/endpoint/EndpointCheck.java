package dev.vestibule.biostar.endpoint;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;

/** What must be known to reach BioStar, and for how long a scan is waited for. */
@ApplicationScoped
class EndpointCheck implements ConfigurationCheck {

    private static final Duration LEAST_SCAN_TIMEOUT = Duration.ofSeconds(60);

    private final ConfiguredEndpoint endpoint;
    private final BioStarConfig config;

    EndpointCheck(ConfiguredEndpoint endpoint, BioStarConfig config) {
        this.endpoint = endpoint;
        this.config = config;
    }

    @Override
    public Stream<String> mistakes() {
        return Stream.concat(endpoint.mistakes(), scanTimeoutMistake());
    }

    private Stream<String> scanTimeoutMistake() {
        return config.scanTimeout().compareTo(LEAST_SCAN_TIMEOUT) >= 0
                ? Stream.empty()
                : Stream.of("VESTIBULE_BIOSTAR_SCAN_TIMEOUT is below 60 seconds: a scan would be given up too early.");
    }
}
