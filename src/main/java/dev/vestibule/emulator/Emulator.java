package dev.vestibule.emulator;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.configuration.EmulationConfig;
import dev.vestibule.emulator.state.ServiceAccount;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The emulator of this process: when it is asked for by name, it starts and sets what a site sets of its BioStar. */
@Singleton
public class Emulator {

    /** After the configuration was checked, and before anything that may ask BioStar. */
    private static final int EARLY = 20;

    private final Vertx vertx;
    private final EmulationConfig emulation;
    private final EmulatorConfig config;
    private final ServiceAccount service;
    private final EmulatorSettings settings;
    private Optional<EmulatorServer> server = Optional.empty();
    private Optional<CertificateFile> certificate = Optional.empty();

    /** An emulator that has not started. */
    public Emulator(
            Vertx vertx, EmulationConfig emulation, EmulatorConfig config, BioStarConfig biostar, Config everything) {
        this.vertx = vertx;
        this.emulation = emulation;
        this.config = config;
        this.service = biostar.loginId()
                .flatMap(id -> biostar.password().map(password -> new ServiceAccount(id, password)))
                .orElseGet(ServiceAccount::made);
        this.settings = EmulatorSettings.in(everything);
    }

    void start(@Observes @Priority(EARLY) StartupEvent event) {
        if (emulation.emulated()) {
            EmulatorServer started = EmulatorServer.start(vertx, config.port(), service, config.automatic());
            server = Optional.of(started);
            CertificateFile pinned = CertificateFile.of(started, Path.of(System.getProperty("java.io.tmpdir")));
            certificate = Optional.of(pinned);
            settings.give(started, service, pinned.path());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        settings.takeBack();
        certificate.ifPresent(CertificateFile::close);
        certificate = Optional.empty();
        server.ifPresent(EmulatorServer::close);
        server = Optional.empty();
    }

    /** The running server; empty when nobody asked for the emulator. */
    public Optional<EmulatorServer> server() {
        return server;
    }

    /** The account that the portal logs in with. */
    public ServiceAccount service() {
        return service;
    }

    /** Whether it was asked for by name. */
    public boolean isActive() {
        return emulation.emulated();
    }

    /** The running server, for those who exist only with it. */
    public EmulatorServer running() {
        return server.orElseThrow(() -> new IllegalStateException("The emulator is not running"));
    }
}
