package dev.vestibule.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** Nobody else on the machine reads the embedded database. */
class PrivateFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsMadeIsTheOwners() throws IOException {
        Path made = folder.resolve("data");
        PrivateFiles.makeFolder(made);
        assertThat(permissions(made)).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsThereStaysAsTheSiteMadeIt() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
        PrivateFiles.makeFolder(folder);
        PrivateFiles.close(folder.resolve("vestibule.db"));
        assertThat(permissions(folder)).isEqualTo("rwxrwxr-x");
    }

    @Test
    void whatSqliteMakesBesideTheDatabaseIsAsClosedAsTheDatabase() throws Exception {
        Path database = folder.resolve("vestibule.db");
        PrivateFiles.close(database);
        try (Connection connection =
                new JDBC().connect("jdbc:sqlite:" + database + "?journal_mode=WAL", new Properties())) {
            connection.createStatement().execute("create table anything (number integer)");

            for (String name : new String[] {"vestibule.db", "vestibule.db-wal", "vestibule.db-shm"}) {
                assertThat(permissions(folder.resolve(name))).as(name).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void olderFilesAreClosedAndOthersLeftAlone() throws IOException {
        for (String name : new String[] {"vestibule.db", "vestibule.db-wal", "vestibule.lock", "ca.pem"}) {
            Files.setPosixFilePermissions(
                    Files.createFile(folder.resolve(name)), PosixFilePermissions.fromString("rw-rw-r--"));
        }
        PrivateFiles.close(folder.resolve("vestibule.db"));

        for (String name : new String[] {"vestibule.db", "vestibule.db-wal", "vestibule.lock"}) {
            assertThat(permissions(folder.resolve(name))).as(name).isEqualTo("rw-------");
        }
        assertThat(permissions(folder.resolve("ca.pem"))).isEqualTo("rw-rw-r--");
    }

    @Test
    void whereNothingCanBeMadeTheFolderIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> PrivateFiles.close(missing.resolve("vestibule.db")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("VESTIBULE_DATA_DIR: the folder " + missing + " cannot be written.");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
