package dev.vestibule.web;

import dev.vestibule.configuration.ConfigurationCheck;
import dev.vestibule.configuration.EmulationConfig;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** A consent names who processes the face and where their privacy notice is, so both must be set. */
@Singleton
class SiteCheck implements ConfigurationCheck {

    private final SiteConfig config;
    private final EmulationConfig emulation;

    SiteCheck(SiteConfig config, EmulationConfig emulation) {
        this.config = config;
        this.emulation = emulation;
    }

    @Override
    public Stream<String> mistakes() {
        boolean mayBeMissing = LaunchMode.current().isDevOrTest() || emulation.emulated();
        return Stream.concat(organization(mayBeMissing), privacy(mayBeMissing));
    }

    private Stream<String> organization(boolean mayBeMissing) {
        boolean named = config.organization().filter(name -> !name.isBlank()).isPresent();
        return named || mayBeMissing
                ? Stream.empty()
                : Stream.of("Set VESTIBULE_ORGANIZATION to the name that people read in the consent.");
    }

    private Stream<String> privacy(boolean mayBeMissing) {
        Optional<String> url = config.privacyUrl();
        boolean good = url.map(SiteCheck::isWebAddress).orElse(mayBeMissing);
        return good
                ? Stream.empty()
                : Stream.of("Set VESTIBULE_PRIVACY_URL to the http or https address of your privacy notice.");
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
