package dev.vestibule.web;

import dev.vestibule.configuration.EmulationConfig;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What every page may say about the site: {@code {inject:site.organization}} in templates. */
@Named("site")
@Singleton
@TemplateData
public class SiteFacts {

    private static final String DEMO_ORGANIZATION = "Northgate Hospital";
    private static final String DEMO_PRIVACY_URL = "https://example.org/privacy";

    private final SiteConfig config;
    private final EmulationConfig emulation;

    SiteFacts(SiteConfig config, EmulationConfig emulation) {
        this.config = config;
        this.emulation = emulation;
    }

    /** The organization's name; an invented one only where the configuration check allows none. */
    public String organization() {
        return config.organization().orElse(DEMO_ORGANIZATION);
    }

    /** The address of the privacy notice. */
    public String privacyUrl() {
        return config.privacyUrl().orElse(DEMO_PRIVACY_URL);
    }

    /** Whether BioStar is only emulated, so that every page must say so. */
    public boolean emulated() {
        return emulation.emulated();
    }
}
