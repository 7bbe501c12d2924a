package dev.vestibule.biostar.endpoint;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Checks the configured endpoint, unless an emulated one is used in its place. */
@ApplicationScoped
class EndpointCheck implements ConfigurationCheck {

    private final BioStarEndpoint used;
    private final ConfiguredEndpoint configured;

    EndpointCheck(BioStarEndpoint used, ConfiguredEndpoint configured) {
        this.used = used;
        this.configured = configured;
    }

    @Override
    public Stream<String> mistakes() {
        return used.emulated() ? Stream.empty() : configured.mistakes();
    }
}
