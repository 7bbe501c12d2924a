package dev.vestibule.journey;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Gives the emulator a free port that tests know, also when the application is another process. */
public final class EmulatorPort implements QuarkusTestResourceLifecycleManager {

    /** The system property in which the port is left for the tests, which another class loader runs. */
    private static final String PROPERTY = "vestibule.test.emulator-port";

    /** The port of the emulator under test. */
    static int number() {
        return Integer.getInteger(PROPERTY);
    }

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            String port = String.valueOf(free.getLocalPort());
            System.setProperty(PROPERTY, port);
            return Map.of("vestibule.emulator", "true", "vestibule.emulator-port", port);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(PROPERTY);
    }
}
