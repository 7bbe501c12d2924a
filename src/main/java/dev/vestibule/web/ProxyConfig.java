package dev.vestibule.web;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which proxies stand in front of the pages. */
@ConfigMapping(prefix = "vestibule")
public interface ProxyConfig {

    /**
     * Addresses or CIDR ranges of the site's own proxies, separated by commas, such as {@code 192.0.2.7,10.2.0.0/16}.
     * Only what comes from one of them may say, in {@code X-Forwarded-For} and {@code X-Forwarded-Proto}, who the client
     * is and whether it came by HTTPS. Nobody by default. A range must hold proxies only, no clients.
     */
    Optional<List<String>> proxies();
}
