package dev.vestibule.biostar.endpoint;

import dev.vestibule.biostar.BioStarEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The endpoint that is configured. Made when it is first asked something, and read from the configuration as it is then:
 * a BioStar that begins with this process has no address before.
 */
@ApplicationScoped
public class ConfiguredEndpoint implements BioStarEndpoint {

    private final Optional<String> url;
    private final Optional<String> loginId;
    private final Optional<String> password;
    private final Optional<PinnedFile> pins;

    /** The endpoint of these settings, which {@link dev.vestibule.biostar.BioStarConfig} explains. */
    public ConfiguredEndpoint(
            @ConfigProperty(name = "vestibule.biostar.url") Optional<String> url,
            @ConfigProperty(name = "vestibule.biostar.login-id") Optional<String> loginId,
            @ConfigProperty(name = "vestibule.biostar.password") Optional<String> password,
            @ConfigProperty(name = "vestibule.biostar.ca") Optional<Path> ca) {
        this.url = url;
        this.loginId = loginId;
        this.password = password;
        this.pins = ca.map(PinnedFile::new);
    }

    @Override
    public URI uri() {
        return url.map(String::trim).map(URI::create).orElseThrow(() -> missing("VESTIBULE_BIOSTAR_URL"));
    }

    @Override
    public String loginId() {
        return loginId.orElseThrow(() -> missing("VESTIBULE_BIOSTAR_LOGIN_ID"));
    }

    @Override
    public String password() {
        return password.orElseThrow(() -> missing("VESTIBULE_BIOSTAR_PASSWORD"));
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
        return Stream.of(urlMistake(), loginIdMistake(), passwordMistake(), caMistake())
                .flatMap(Optional::stream);
    }

    private Optional<String> urlMistake() {
        if (url.filter(text -> !text.isBlank()).isEmpty()) {
            return Optional.of(
                    "VESTIBULE_BIOSTAR_URL is not set: it names the BioStar 2 server, https://server[:port].");
        }
        return url.filter(ConfiguredEndpoint::isServer).isPresent()
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
        return loginId.filter(text -> !text.isBlank()).isPresent()
                ? Optional.empty()
                : Optional.of("VESTIBULE_BIOSTAR_LOGIN_ID is not set: the login id of BioStar's service account.");
    }

    private Optional<String> passwordMistake() {
        return password.filter(text -> !text.isEmpty()).isPresent()
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

    private static IllegalStateException missing(String variable) {
        return new IllegalStateException(variable + " is not set");
    }
}
