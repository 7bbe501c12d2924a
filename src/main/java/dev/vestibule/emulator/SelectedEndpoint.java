package dev.vestibule.emulator;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.endpoint.ConfiguredEndpoint;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/** The emulator when it was asked for, the configured BioStar otherwise. */
@Alternative
@Priority(1)
@Singleton
class SelectedEndpoint implements BioStarEndpoint {

    private final Emulator emulator;
    private final ConfiguredEndpoint configured;

    SelectedEndpoint(Emulator emulator, ConfiguredEndpoint configured) {
        this.emulator = emulator;
        this.configured = configured;
    }

    @Override
    public URI uri() {
        return emulated() ? emulator.running().uri() : configured.uri();
    }

    @Override
    public String loginId() {
        return emulated() ? emulator.service().loginId() : configured.loginId();
    }

    @Override
    public String password() {
        return emulated() ? emulator.service().password() : configured.password();
    }

    @Override
    public List<X509Certificate> pinnedCertificates() {
        return emulated() ? List.of(emulator.running().certificate()) : configured.pinnedCertificates();
    }

    @Override
    public boolean emulated() {
        return emulator.isActive();
    }
}
