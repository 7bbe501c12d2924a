package dev.vestibule.kiosk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The screen that the kiosk's pages are read on. */
@ConfigMapping(prefix = "vestibule.screen")
interface ScreenConfig {

    /** From corner to corner, in inches, 5 to 100. Letters are as large on it as people read at an arm's length. */
    @WithDefault("24")
    int diagonal();
}
