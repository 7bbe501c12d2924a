package dev.vestibule.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.emulator.state.ServiceAccount;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFileTest {

    private static final Vertx VERTX = Vertx.vertx();

    private static EmulatorServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = EmulatorServer.start(VERTX, 0, ServiceAccount.made(), false);
    }

    @AfterAll
    static void close() {
        server.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void onlyItsUserReadsAndWritesItAndNothingIsLeftWhenItCloses() throws IOException {
        try (CertificateFile file = CertificateFile.of(server, folder)) {
            assertThat(Files.getPosixFilePermissions(file.path()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(inFolder()).containsExactly(file.path());
        }
        assertThat(inFolder()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftBehindIsReplaced() throws IOException {
        Path left = CertificateFile.of(server, folder).path();
        Files.writeString(left, "of the process before");

        try (CertificateFile file = CertificateFile.of(server, folder)) {
            assertThat(file.path()).isEqualTo(left).hasContent(server.certificatePem());
            assertThat(inFolder()).containsExactly(left);
        }
    }

    @Test
    void aLinkInItsPlaceIsReplacedAndNotFollowed() throws IOException {
        Path place = CertificateFile.of(server, folder).path();
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "untouched");
        Files.delete(place);
        Files.createSymbolicLink(place, elsewhere);

        try (CertificateFile file = CertificateFile.of(server, folder)) {
            assertThat(file.path()).isRegularFile().hasContent(server.certificatePem());
            assertThat(Files.isSymbolicLink(file.path())).isFalse();
        }
        assertThat(elsewhere).hasContent("untouched");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedInOneSentence() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> CertificateFile.of(server, missing))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("VESTIBULE_EMULATOR: its certificate cannot be written into the folder for temporary "
                        + "files, " + missing + ".");
    }

    private List<Path> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
