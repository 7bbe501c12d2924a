package dev.vestibule.emulator;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The emulator's certificate, without its key, in a temporary file, where a client pins it as it pins a site's.
 *
 * @param path the file
 */
record CertificateFile(Path path) implements AutoCloseable {

    /**
     * Writes it; it goes with the process at the latest.
     *
     * @throws ConfigurationException when there is no place to write it to
     */
    static CertificateFile of(EmulatorServer server) {
        try {
            Path file = Files.createTempFile("vestibule-emulator", ".pem");
            file.toFile().deleteOnExit();
            return new CertificateFile(Files.writeString(file, server.certificatePem()));
        } catch (IOException unwritable) {
            throw new ConfigurationException(
                    "VESTIBULE_EMULATOR: its certificate cannot be written into the folder for temporary files, "
                            + System.getProperty("java.io.tmpdir") + ".");
        }
    }

    @Override
    public void close() {
        path.toFile().delete();
    }
}
