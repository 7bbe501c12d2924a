package dev.vestibule.health;

import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Migrations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * {@code /q/health/ready} and {@code /q/health/started}: the migrations ran and the database answers. BioStar is left
 * out on purpose: while it is away, the pages still have something to tell people.
 */
@Readiness
@Startup
@ApplicationScoped
class DatabaseCheck implements HealthCheck {

    private static final String NAME = "Database";

    private final Database database;
    private final Migrations migrations;

    DatabaseCheck(Database database, Migrations migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    @Override
    public HealthCheckResponse call() {
        if (!migrations.done()) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("failure", "MIGRATIONS")
                    .build();
        }
        try {
            return HealthCheckResponse.named(NAME)
                    .status(database.transaction(DatabaseCheck::answers))
                    .build();
        } catch (DatabaseException silent) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("failure", "NO_ANSWER")
                    .build();
        }
    }

    private static boolean answers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeQuery("select 1").next();
        }
    }
}
