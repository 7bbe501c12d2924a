package dev.vestibule.emulator;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The emulator's certificate, without its key, in a temporary file, where a client pins it as it pins a site's.
 *
 * @param path the file
 */
record CertificateFile(Path path) implements AutoCloseable {

    /**
     * Writes it, in place of what a process that was killed has left behind: the name is that of the user and the port,
     * and a port has one server. Only its user reads and writes it, and a link in its place is replaced, not followed.
     *
     * @param folder the folder for temporary files
     * @throws ConfigurationException when it cannot be written there
     */
    static CertificateFile of(EmulatorServer server, Path folder) {
        Path file = folder.resolve("vestibule-emulator-%s-%d.pem"
                .formatted(System.getProperty("user.name"), server.uri().getPort()));
        try {
            Path written = Files.createTempFile(folder, "vestibule-emulator", ".new");
            try {
                Files.writeString(written, server.certificatePem());
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            return new CertificateFile(file);
        } catch (IOException unwritable) {
            throw new ConfigurationException(
                    "VESTIBULE_EMULATOR: its certificate cannot be written into the folder for temporary files, "
                            + folder + ".");
        }
    }

    @Override
    public void close() {
        path.toFile().delete();
    }
}
