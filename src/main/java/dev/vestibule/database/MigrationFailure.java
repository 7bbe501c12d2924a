package dev.vestibule.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** Says in one sentence why the database could not be opened or brought up to date, where that is the site's to mend. */
final class MigrationFailure {

    /** What PostgreSQL's SQL states begin with: no connection, bad credentials, an unknown database, too few rights. */
    private static final String NO_CONNECTION = "08";

    private static final String REFUSED = "28";
    private static final String UNKNOWN_DATABASE = "3D";
    private static final String NOT_ALLOWED = "42501";

    private MigrationFailure() {}

    /** One sentence that ends the start; or the failure itself when it is nothing that a site can mend. */
    static RuntimeException explain(FlywayException failure, Optional<Path> folder) {
        return sqlCause(failure)
                .flatMap(cause -> folder.map(path -> embedded(path, cause)).or(() -> postgresql(cause)))
                .<RuntimeException>map(ConfigurationException::new)
                .orElse(failure);
    }

    private static String embedded(Path folder, SQLException cause) {
        // The driver begins its messages with SQLite's own name of the error, like [SQLITE_FULL].
        String code = String.valueOf(cause.getMessage()).replaceAll("(?s)^\\[(SQLITE_\\w+)].*|.*", "$1");
        return "VESTIBULE_DATA_DIR: the database in the folder " + folder + " cannot be used"
                + (code.isEmpty() ? "." : ": " + code + ".");
    }

    private static Optional<String> postgresql(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith(NO_CONNECTION)) {
            return Optional.of("VESTIBULE_DATABASE_URL: no PostgreSQL answers there.");
        }
        if (state.startsWith(REFUSED)) {
            return Optional.of("VESTIBULE_DATABASE_USER, VESTIBULE_DATABASE_PASSWORD: PostgreSQL refused them.");
        }
        if (state.startsWith(UNKNOWN_DATABASE)) {
            return Optional.of("VESTIBULE_DATABASE_URL: PostgreSQL has no database of that name.");
        }
        return state.equals(NOT_ALLOWED)
                ? Optional.of("VESTIBULE_DATABASE_USER: this PostgreSQL user may not make tables.")
                : Optional.empty();
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
