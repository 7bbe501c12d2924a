package dev.vestibule.biostar.people;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A time zone that does not exist would let people in, or keep them out, for hours. */
@Singleton
class TimeZoneCheck implements ConfigurationCheck {

    private final BioStarConfig config;

    TimeZoneCheck(BioStarConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> mistakes() {
        return config.timeZone().isPresent() && Validity.zone(config).isEmpty()
                ? Stream.of("VESTIBULE_BIOSTAR_TIME_ZONE must be a time zone such as Europe/Berlin or UTC.")
                : Stream.empty();
    }
}
