package dev.vestibule.emulator;

import dev.vestibule.biostar.BioStarConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The emulator of this process: starts before anything that may ask BioStar, when it is asked for by name. */
@Singleton
public class Emulator {

    /** After the configuration was checked. */
    private static final int EARLY = 20;

    private final Vertx vertx;
    private final EmulatorConfig config;
    private final ServiceAccount service;
    private Optional<EmulatorServer> server = Optional.empty();

    /** An emulator that has not started. */
    public Emulator(Vertx vertx, EmulatorConfig config, BioStarConfig biostar) {
        this.vertx = vertx;
        this.config = config;
        this.service = biostar.loginId()
                .flatMap(id -> biostar.password().map(password -> new ServiceAccount(id, password)))
                .orElseGet(ServiceAccount::made);
    }

    void start(@Observes @Priority(EARLY) StartupEvent event) {
        if (config.active()) {
            server = Optional.of(EmulatorServer.start(vertx, config.port(), service, config.automatic()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
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

    boolean isActive() {
        return config.active();
    }

    /** The running server, for those who exist only with it. */
    EmulatorServer running() {
        return server.orElseThrow(() -> new IllegalStateException("The emulator is not running"));
    }
}
