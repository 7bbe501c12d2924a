package dev.vestibule.biostar.endpoint;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.BioStarEndpoint;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The endpoint that the site has configured; whoever replaces it may delegate to it. */
@DefaultBean
@ApplicationScoped
public class ConfiguredEndpoint implements BioStarEndpoint {

    private static final Duration LEAST_SCAN_TIMEOUT = Duration.ofSeconds(60);

    private final BioStarConfig config;
    private final Optional<PinnedFile> pins;

    /** The endpoint of this configuration. */
    public ConfiguredEndpoint(BioStarConfig config) {
        this.config = config;
        this.pins = config.ca().map(PinnedFile::new);
    }

    @Override
    public URI uri() {
        return config.url().map(String::trim).map(URI::create).orElseThrow(() -> missing("VESTIBULE_BIOSTAR_URL"));
    }

    @Override
    public String loginId() {
        return config.loginId().orElseThrow(() -> missing("VESTIBULE_BIOSTAR_LOGIN_ID"));
    }

    @Override
    public String password() {
        return config.password().orElseThrow(() -> missing("VESTIBULE_BIOSTAR_PASSWORD"));
    }

    @Override
    public List<X509Certificate> pinnedCertificates() {
        if (pins.isEmpty()) {
            return List.of();
        }
        try {
            return pins.get().certificates();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the site must still set or correct, one sentence each, naming the variable. */
    Stream<String> mistakes() {
        return Stream.of(urlMistake(), loginIdMistake(), passwordMistake(), caMistake(), scanTimeoutMistake())
                .flatMap(Optional::stream);
    }

    private Optional<String> urlMistake() {
        if (config.url().filter(url -> !url.isBlank()).isEmpty()) {
            return Optional.of(
                    "VESTIBULE_BIOSTAR_URL is not set: it names the BioStar 2 server, https://server[:port].");
        }
        return config.url().filter(ConfiguredEndpoint::isServer).isPresent()
                ? Optional.empty()
                : Optional.of("VESTIBULE_BIOSTAR_URL is not of the form https://server[:port].");
    }

    private static boolean isServer(String url) {
        try {
            URI uri = new URI(url.trim());
            boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            boolean noPath = uri.getRawPath() == null || uri.getRawPath().matches("/?");
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && bare && noPath;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Optional<String> loginIdMistake() {
        return config.loginId().filter(text -> !text.isBlank()).isPresent()
                ? Optional.empty()
                : Optional.of("VESTIBULE_BIOSTAR_LOGIN_ID is not set: the login id of BioStar's service account.");
    }

    private Optional<String> passwordMistake() {
        return config.password().filter(text -> !text.isEmpty()).isPresent()
                ? Optional.empty()
                : Optional.of("VESTIBULE_BIOSTAR_PASSWORD is not set: the password of BioStar's service account.");
    }

    private Optional<String> caMistake() {
        try {
            pinnedCertificates();
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of("VESTIBULE_BIOSTAR_CA is not a readable PEM file with a certificate.");
        }
    }

    private Optional<String> scanTimeoutMistake() {
        return config.scanTimeout().compareTo(LEAST_SCAN_TIMEOUT) >= 0
                ? Optional.empty()
                : Optional.of(
                        "VESTIBULE_BIOSTAR_SCAN_TIMEOUT is below 60 seconds: a scan would be given up too early.");
    }

    private static IllegalStateException missing(String variable) {
        return new IllegalStateException(variable + " is not set");
    }
}
