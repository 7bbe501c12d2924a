package dev.vestibule.journey;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An emulator on a port of the kernel's choice, which its page names. A reader that was left alone is held for a few
 * seconds, so that nobody waits for long; one that scans is waited for as long as a very busy machine needs. Everything the
 * application writes is in one folder, which tests know.
 */
public final class EmulatedSite implements QuarkusTestResourceLifecycleManager {

    /** The system property in which the folder is left for the tests, which another class loader runs. */
    private static final String FOLDER = "test.emulator-folder";
    /** The password of the service account in tests. */
    static final String SERVICE_PASSWORD = "canary-of-the-service-account";

    private static final String LOG = "vestibule.log";

    /** The folder with everything that the application under test writes: its data, and its log in a file beside. */
    static Path folder() {
        return Path.of(System.getProperty(FOLDER));
    }

    /** The log of the application under test. */
    static Path log() {
        return folder().resolve(LOG);
    }

    /** The embedded database of the application under test. */
    static Path database() {
        return folder().resolve("data/emulator.db");
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("vestibule");
            System.setProperty(FOLDER, folder.toString());
            return Map.ofEntries(
                    // The packaged application runs with the profile of production, whose port is fixed.
                    Map.entry("quarkus.management.port", "0"),
                    Map.entry("vestibule.emulator", "true"),
                    Map.entry("vestibule.emulator-port", "0"),
                    Map.entry("vestibule.emulator-automatic", "false"),
                    Map.entry("vestibule.enrollment.reader-prompt", "9s"),
                    Map.entry("vestibule.biostar.login-id", "vestibule"),
                    Map.entry("vestibule.biostar.password", SERVICE_PASSWORD),
                    Map.entry("vestibule.biostar.scan-timeout", "30s"),
                    Map.entry("vestibule.data-dir", folder.resolve("data").toString()),
                    Map.entry("quarkus.log.file.enabled", "true"),
                    Map.entry("quarkus.log.file.path", folder.resolve(LOG).toString()),
                    Map.entry("quarkus.log.category.\"dev.vestibule\".level", "DEBUG"));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(FOLDER);
    }
}
