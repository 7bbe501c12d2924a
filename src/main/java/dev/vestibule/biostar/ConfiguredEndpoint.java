package dev.vestibule.biostar;

import jakarta.inject.Singleton;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** The endpoint that the site has configured; whoever replaces it may delegate to it. */
@Singleton
public class ConfiguredEndpoint implements BioStarEndpoint {

    private final BioStarConfig config;

    /** The endpoint of this configuration. */
    public ConfiguredEndpoint(BioStarConfig config) {
        this.config = config;
    }

    @Override
    public URI uri() {
        return URI.create(config.url().orElseThrow());
    }

    @Override
    public String loginId() {
        return config.loginId().orElseThrow();
    }

    @Override
    public String password() {
        return config.password().orElseThrow();
    }

    @Override
    public List<X509Certificate> pinnedCertificates() {
        return List.of();
    }

    /** What is missing. */
    public Stream<String> mistakes() {
        return Stream.empty();
    }
}
