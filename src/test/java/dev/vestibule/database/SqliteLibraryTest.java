package dev.vestibule.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/** The driver's native library beside the database. */
class SqliteLibraryTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    private Path folder;

    private Path library;
    private byte[] packed;

    @BeforeEach
    void unpack() throws IOException {
        SqliteLibrary.unpack(folder);
        library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        packed = Files.readAllBytes(library);
    }

    @Test
    void isTheOneInTheDriver() throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName();
        try (var stream = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            assertThat(packed).isNotEmpty().isEqualTo(stream.readAllBytes());
        }
    }

    @Test
    void isTheOnlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(library);
        }
    }

    @Test
    void isNotWrittenAgain() throws IOException {
        Files.setLastModifiedTime(library, LONG_AGO);
        SqliteLibrary.unpack(folder);
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(LONG_AGO);
    }

    @Test
    void replacesAnotherDriversLibrary() throws IOException {
        Files.write(library, new byte[packed.length]);
        SqliteLibrary.unpack(folder);
        assertThat(library).hasBinaryContent(packed);
    }

    @Test
    void replacesWhatAFullVolumeLeft() throws IOException {
        Files.write(library, new byte[] {1});
        Files.write(folder.resolve(library.getFileName() + ".part"), new byte[] {1});
        SqliteLibrary.unpack(folder);
        assertThat(library).hasBinaryContent(packed);
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> SqliteLibrary.unpack(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("VESTIBULE_DATA_DIR: SQLite's library cannot be unpacked into the folder " + file
                        + " and run; its volume is full, read-only or mounted noexec.");
    }
}
