package dev.vestibule.web;

import dev.vestibule.configuration.ConfigurationCheck;
import dev.vestibule.configuration.EmulationConfig;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A consent names who processes the face and where their privacy notice is, and is in a language that is complete. */
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
        return Stream.of(organization(mayBeMissing), privacy(mayBeMissing), languages())
                .flatMap(mistakes -> mistakes);
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

    private Stream<String> languages() {
        List<String> tags = config.languages();
        boolean good = !tags.isEmpty()
                && tags.stream().allMatch(SiteCheck::isLanguage)
                && new HashSet<>(tags).size() == tags.size();
        return good
                ? Stream.empty()
                : Stream.of(Arrays.stream(Language.values())
                        .map(Language::tag)
                        .collect(Collectors.joining(
                                ", ", "VESTIBULE_LANGUAGES must name at least one of ", ", with commas, each once.")));
    }

    private static boolean isLanguage(String tag) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> language.tag().equals(tag));
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
