package dev.vestibule.access;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.configuration.ConfigurationCheck;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Production needs a secret of its own: with a random one, replicas and restarts would not know each other's tokens. */
@Singleton
class SecretCheck implements ConfigurationCheck {

    private static final int MINIMUM_LENGTH = 32;

    private final SecretConfig config;
    private final BioStarEndpoint endpoint;

    SecretCheck(SecretConfig config, BioStarEndpoint endpoint) {
        this.config = config;
        this.endpoint = endpoint;
    }

    @Override
    public Stream<String> mistakes() {
        int length = config.secret().map(String::length).orElse(0);
        boolean mayBeMissing = LaunchMode.current().isDevOrTest() || endpoint.emulated();
        if (length >= MINIMUM_LENGTH || length == 0 && mayBeMissing) {
            return Stream.empty();
        }
        return Stream.of("Set VESTIBULE_SECRET to at least 32 random characters, the same on every replica.");
    }
}
