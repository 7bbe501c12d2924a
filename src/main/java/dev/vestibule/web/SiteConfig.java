package dev.vestibule.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who runs this portal, as people read it. */
@ConfigMapping(prefix = "vestibule")
public interface SiteConfig {

    /** The organization that processes the faces; shown on every kiosk page and in the consent. Required in production. */
    Optional<String> organization();

    /** Address of its privacy notice. Required in production. */
    Optional<String> privacyUrl();
}
