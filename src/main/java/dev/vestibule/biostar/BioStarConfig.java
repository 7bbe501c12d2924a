package dev.vestibule.biostar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach BioStar 2. Address, account and certificate are read where they are first used, not here: an emulator
 * sets them after this was read.
 */
@ConfigMapping(prefix = "vestibule.biostar")
public interface BioStarConfig {

    /** {@code https://server[:port]} of the BioStar 2 server. Required, except with the emulator. */
    Optional<String> url();

    /** Login id of the service account. Required, except with the emulator. */
    Optional<String> loginId();

    /** Password of the service account. Required, except with the emulator. */
    Optional<String> password();

    /** PEM file with the server's certificate or its CA; without it the system's trust decides. */
    Optional<Path> ca();

    /**
     * Time zone of the BioStar server, such as {@code Asia/Seoul}: its dates are local time, whatever they look like. Without
     * it the time zone of this machine.
     */
    Optional<String> timeZone();

    /** How long a connection may take to open. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the server may take to answer anything but a scan. */
    @WithDefault("15s")
    Duration readTimeout();

    /** How long a reader may take to answer a scan; at least 60 seconds, since readers wait up to 20 and servers add. */
    @WithDefault("65s")
    Duration scanTimeout();

    /**
     * How long the service account is left alone after BioStar refused it, since accounts get locked: calls meanwhile
     * fail at once, with the same failure.
     */
    @WithDefault("5m")
    Duration refusedLoginPause();

    /**
     * Where BioStar refuses its list of cards: how long the cards in the list of all users are used before they are read
     * again; a person found is always read again.
     */
    @WithDefault("60s")
    Duration cardIndexAge();
}
