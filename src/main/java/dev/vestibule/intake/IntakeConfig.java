package dev.vestibule.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a stranger's connection is waited for. */
@ConfigMapping(prefix = "vestibule.intake")
public interface IntakeConfig {

    /**
     * How long the request line and the headers may take, from a connection's beginning or, for a further request, from
     * its first byte. A connection on which nothing more is asked may stay for {@code quarkus.http.idle-timeout}.
     */
    @WithDefault("10s")
    Duration headTime();

    /** The most connections to the pages at once. */
    @WithDefault("2000")
    int connections();

    /** The most of them from one address, or one IPv6 /64; those of the proxies that the site names are not counted. */
    @WithDefault("200")
    int connectionsPerAddress();

    /** The most connections to the management port at once. */
    @WithDefault("500")
    int managementConnections();

    /** The most of them from one address; those of the machine itself and of named proxies are not counted. */
    @WithDefault("50")
    int managementConnectionsPerAddress();

    /** How long the whole body of a request may take. */
    @WithDefault("20s")
    Duration bodyTime();

    /** How long a client may take to read its answer; a scan's begins when the reader has answered. */
    @WithDefault("60s")
    Duration answerTime();

    /** The most bytes in any form but the review's, which carries a capture. */
    @WithDefault("16K")
    MemorySize formSize();
}
