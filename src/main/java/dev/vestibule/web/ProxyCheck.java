package dev.vestibule.web;

import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** A proxy that is misspelt would be believed by nobody, and one that is everybody would let every client lie. */
@Singleton
class ProxyCheck implements ConfigurationCheck {

    private final ProxyConfig config;

    ProxyCheck(ProxyConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> mistakes() {
        return config.proxies().orElse(List.of()).stream()
                .filter(text -> AddressRange.of(text).isEmpty())
                .map(text -> "VESTIBULE_PROXIES must list addresses or ranges of proxies, such as 192.0.2.7 or"
                        + " 10.2.0.0/16: \"" + text + "\" is neither.");
    }
}
