package dev.vestibule.configuration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Whether this is a demo on an emulated BioStar, where no real door opens. */
@ConfigMapping(prefix = "vestibule")
public interface EmulationConfig {

    /** {@code true} starts the emulator, which gives its own address and account as those of BioStar; pages say so then. */
    @WithDefault("false")
    @WithName("emulator")
    boolean emulated();
}
