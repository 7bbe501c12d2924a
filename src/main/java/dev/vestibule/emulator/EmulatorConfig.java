package dev.vestibule.emulator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Where the emulator runs, and how it begins. */
@ConfigMapping(prefix = "vestibule")
public interface EmulatorConfig {

    /** Its HTTPS port on the loopback address; 0 takes a free one. */
    @WithDefault("8443")
    @WithName("emulator-port")
    int port();

    /** Whether its readers begin in automatic mode: the chosen person comes by 3 seconds after a scan starts. */
    @WithDefault("true")
    @WithName("emulator-automatic")
    boolean automatic();
}
