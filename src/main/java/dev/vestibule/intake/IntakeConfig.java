package dev.vestibule.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a stranger's connection is waited for. */
@ConfigMapping(prefix = "vestibule.intake")
public interface IntakeConfig {

    /** How long the whole body of a request may take. */
    @WithDefault("20s")
    Duration bodyTime();

    /** The most bytes in any form but the review's, which carries a capture. */
    @WithDefault("16K")
    MemorySize formSize();
}
