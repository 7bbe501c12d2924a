package dev.vestibule.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the active database up to date at the start, after the configuration was checked. */
@Singleton
public class Migrations {

    /** When this happens among the observers of the start: after the configuration check, before the demo. */
    public static final int PRIORITY = 100;

    private final ActiveDatabase database;
    private final DatabaseConfig config;
    private Optional<FolderLock> lock = Optional.empty();
    private volatile boolean done;

    Migrations(ActiveDatabase database, DatabaseConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Whether all migrations ran in this process. */
    public boolean done() {
        return done;
    }

    void run(@Observes @Priority(PRIORITY) StartupEvent start) {
        database.folder().ifPresent(this::takeFolder);
        migrate();
        done = true;
    }

    private void migrate() {
        try {
            database.migrations().migrate();
            write();
        } catch (FlywayValidateException different) {
            throw newerOnes() ? MigrationFailure.newer() : different;
        } catch (FlywayException failure) {
            throw MigrationFailure.explain(failure, database.folder());
        } catch (SQLException readOnly) {
            throw MigrationFailure.explain(readOnly, database.folder());
        } catch (LinkageError noLibrary) {
            throw MigrationFailure.noLibrary(database.folder().orElseThrow(() -> noLibrary));
        }
    }

    private boolean newerOnes() {
        return Arrays.stream(database.migrations().info().applied())
                .anyMatch(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS);
    }

    /** Where nothing has to be migrated, nothing was written yet: better no start than pages that all fail. */
    private void write() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            Database.PROBE.update(connection);
        }
    }

    private void takeFolder(Path folder) {
        lock = Optional.of(FolderLock.take(folder));
        PrivateFiles.close(folder.resolve(config.file()));
        SqliteLibrary.keepIn(folder);
    }

    @PreDestroy
    void freeFolder() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
