package dev.vestibule.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** Says in one sentence why the database could not be opened or brought up to date, where that is the site's to mend. */
final class MigrationFailure {

    private MigrationFailure() {}

    /** One sentence that ends the start; or the failure itself when it is nothing that a site can mend. */
    static RuntimeException explain(FlywayException failure, Optional<Path> folder) {
        return sqlCause(failure)
                .flatMap(cause -> SiteFault.sentence(cause, folder))
                .<RuntimeException>map(ConfigurationException::new)
                .orElse(failure);
    }

    /** One sentence that ends the start, when the database is up to date and cannot be written. */
    static RuntimeException explain(SQLException failure, Optional<Path> folder) {
        return SiteFault.sentence(failure, folder)
                .<RuntimeException>map(ConfigurationException::new)
                .orElseGet(() -> new DatabaseException(failure));
    }

    /** SQLite's driver unpacks a library of its own into the folder before it can open anything. */
    static ConfigurationException noLibrary(Path folder) {
        return new ConfigurationException("VESTIBULE_DATA_DIR: SQLite's library cannot be unpacked into the folder "
                + folder + " and run; its volume is full, read-only or mounted noexec.");
    }

    /** A build of before on what a later one has migrated: it does not know what it would break. */
    static ConfigurationException newer() {
        return new ConfigurationException(
                "The database was migrated by a newer Vestibule: start that one again, or restore"
                        + " the backup from before the upgrade.");
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
