package dev.vestibule.access.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an operator stays signed in. */
@ConfigMapping(prefix = "vestibule.console")
public interface OperatorSessionConfig {

    /** A session ends after this long without a request. */
    @WithDefault("15m")
    Duration idle();

    /** A session ends after this long in any case. */
    @WithDefault("8h")
    Duration absolute();
}
