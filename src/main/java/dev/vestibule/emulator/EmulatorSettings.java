package dev.vestibule.emulator;

import dev.vestibule.emulator.state.ServiceAccount;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What the emulator sets as a site would set it: the address, the account and the certificate of its BioStar. They win
 * over those of a site, so that a demo never opens a real door. Empty until it has started, since only then its port is
 * known.
 */
public final class EmulatorSettings implements ConfigSource {

    /** By this name it is found that a build has the emulator. */
    private static final String NAME = "emulator";

    /** Above environment variables and system properties. */
    private static final int ABOVE_ALL = 1000;

    private volatile Map<String, String> given = Map.of();

    /** Those of this configuration. */
    static EmulatorSettings in(Config config) {
        for (ConfigSource source : config.getConfigSources()) {
            if (source instanceof EmulatorSettings found) {
                return found;
            }
        }
        throw new IllegalStateException("The configuration was made without the emulator's settings");
    }

    /** Sets them: BioStar is this server from now on. */
    void give(EmulatorServer server, ServiceAccount service, Path certificate) {
        given = Map.of(
                "vestibule.biostar.url", server.uri().toString(),
                "vestibule.biostar.login-id", service.loginId(),
                "vestibule.biostar.password", service.password(),
                "vestibule.biostar.ca", certificate.toString());
    }

    /** Sets nothing any more. */
    void takeBack() {
        given = Map.of();
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getOrdinal() {
        return ABOVE_ALL;
    }

    @Override
    public Set<String> getPropertyNames() {
        return given.keySet();
    }

    @Override
    public String getValue(String property) {
        return given.get(property);
    }
}
