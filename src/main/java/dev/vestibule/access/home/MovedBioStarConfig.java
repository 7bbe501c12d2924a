package dev.vestibule.access.home;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** For a site whose BioStar has moved. */
@ConfigMapping(prefix = "vestibule.biostar")
public interface MovedBioStarConfig {

    /**
     * The address that the same BioStar had before, {@code https://server[:port]}: a database that belongs to it belongs
     * to the present one from the next start on. It means nothing afterwards, and may be left out again.
     */
    Optional<String> movedFrom();
}
