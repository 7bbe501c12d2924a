package dev.vestibule.database;

import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** Checks that one of the two databases can be used. */
@Singleton
class DatabaseCheck implements ConfigurationCheck {

    private final DatabaseConfig config;

    DatabaseCheck(DatabaseConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> mistakes() {
        if (config.url().isPresent()) {
            return urlMistake(config.url().get());
        }
        return canBeWritten(config.dataDir())
                ? Stream.empty()
                : Stream.of("VESTIBULE_DATA_DIR must name a folder that can be made and written: " + config.dataDir()
                        + " cannot.");
    }

    private static Stream<String> urlMistake(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            return Stream.of("VESTIBULE_DATABASE_URL must start with jdbc:postgresql:, or be left out.");
        }
        return Driver.parseURL(url, new Properties()) == null
                ? Stream.of("VESTIBULE_DATABASE_URL is not of the form jdbc:postgresql://host[:port]/database.")
                : Stream.empty();
    }

    private static boolean canBeWritten(Path folder) {
        try {
            PrivateFiles.makeFolder(folder);
            return Files.isWritable(folder);
        } catch (IOException impossible) {
            return false;
        }
    }
}
