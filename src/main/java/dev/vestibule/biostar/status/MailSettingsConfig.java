package dev.vestibule.biostar.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often BioStar is asked whether it can send mail. */
@ConfigMapping(prefix = "vestibule.biostar")
public interface MailSettingsConfig {

    /** How long what BioStar's settings say about mail is used before they are read again. */
    @WithDefault("5m")
    Duration mailSettingsAge();
}
