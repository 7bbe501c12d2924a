package dev.vestibule.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCheckTest {

    @TempDir
    Path folder;

    @Test
    void acceptsAFolderThatIsNotThereYet() {
        assertThat(mistakes(Map.of("vestibule.data-dir", folder.resolve("a/b").toString())))
                .isEmpty();
        assertThat(folder.resolve("a/b")).isDirectory();
    }

    @Test
    void namesTheFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(mistakes(Map.of("vestibule.data-dir", file.toString())))
                .containsExactly(
                        "VESTIBULE_DATA_DIR must name a folder that can be made and written: " + file + " cannot.");
    }

    @Test
    void acceptsPostgresqlAndTouchesNoFolder() {
        assertThat(mistakes(Map.of(
                        "vestibule.database.url",
                        "jdbc:postgresql://database/vestibule",
                        "vestibule.data-dir",
                        folder.resolve("untouched").toString())))
                .isEmpty();
        assertThat(folder.resolve("untouched")).doesNotExist();
    }

    @Test
    void acceptsNoOtherDatabaseAndShowsNothingOfItsUrl() {
        assertThat(mistakes(Map.of("vestibule.database.url", "jdbc:mysql://host/db?password=secret")))
                .containsExactly("VESTIBULE_DATABASE_URL must start with jdbc:postgresql:, or be left out.");
    }

    @Test
    void acceptsNoUrlThatPostgresqlsDriverCannotRead() {
        assertThat(mistakes(Map.of("vestibule.database.url", "jdbc:postgresql://host:port/db?password=secret")))
                .containsExactly("VESTIBULE_DATABASE_URL is not of the form jdbc:postgresql://host[:port]/database.");
    }

    private static List<String> mistakes(Map<String, String> settings) {
        DatabaseConfig config = new SmallRyeConfigBuilder()
                .withMapping(DatabaseConfig.class)
                .withValidateUnknown(false)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(DatabaseConfig.class);
        return new DatabaseCheck(config).mistakes().toList();
    }
}
