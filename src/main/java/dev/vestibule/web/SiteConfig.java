package dev.vestibule.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Who runs this portal, as people read it. */
@ConfigMapping(prefix = "vestibule")
public interface SiteConfig {

    /** The organization that processes the faces; shown on every kiosk page and in the consent. Required in production. */
    Optional<String> organization();

    /** Address of its privacy notice. Required in production. */
    Optional<String> privacyUrl();

    /** The languages that the kiosks offer, in this order; whoever speaks none of them gets the first. */
    @WithDefault("en,ko,de,es,fr,ja,zh,ar")
    List<String> languages();
}
