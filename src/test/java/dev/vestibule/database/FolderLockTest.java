package dev.vestibule.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void makesTheFolderAndKeepsOthersOutUntilItIsClosed() throws IOException {
        Path missing = folder.resolve("a/b");
        FolderLock lock = FolderLock.take(missing);

        assertTaken(missing);

        lock.close();
        FolderLock.take(missing).close();
    }

    @Test
    void keepsAnotherProcessOutUntilItDies() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo(FolderHolder.HELD);

            assertTaken(folder);

            other.destroyForcibly().waitFor();
            FolderLock.take(folder).close();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> FolderLock.take(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("VESTIBULE_DATA_DIR: the folder " + file + " cannot be written.");
    }

    private static void assertTaken(Path folder) {
        assertThatThrownBy(() -> FolderLock.take(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("VESTIBULE_DATA_DIR: another Vestibule is using the folder " + folder
                        + "; stop it, or set VESTIBULE_DATABASE_URL so that several can share one database.");
    }
}
