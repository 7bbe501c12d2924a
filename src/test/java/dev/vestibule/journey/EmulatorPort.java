package dev.vestibule.journey;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;

/**
 * Gives the emulator a free port that tests know, also when the application is another process, and a reader that gives
 * up after three seconds, so that nobody waits longer than needed.
 */
public final class EmulatorPort implements QuarkusTestResourceLifecycleManager {

    /** The system property in which the port is left for the tests, which another class loader runs. */
    private static final String PROPERTY = "test.emulator-port";

    /** The port of the emulator under test. */
    static int number() {
        return Integer.getInteger(PROPERTY);
    }

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            String port = String.valueOf(free.getLocalPort());
            System.setProperty(PROPERTY, port);
            return Map.of(
                    "vestibule.emulator", "true",
                    "vestibule.emulator-port", port,
                    "vestibule.emulator-automatic", "false",
                    "vestibule.enrollment.reader-prompt", "3s",
                    "vestibule.data-dir", Files.createTempDirectory("vestibule").toString(),
                    // The packaged application runs with the profile of production, whose port is fixed.
                    "quarkus.management.port", "0");
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(PROPERTY);
    }
}
