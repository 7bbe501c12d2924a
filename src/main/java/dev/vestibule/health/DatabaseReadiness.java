package dev.vestibule.health;

import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Migrations;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * {@code /q/health/ready} and {@code /q/health/started}: the migrations ran and the database can be written. BioStar is
 * left out on purpose: while it is away, the pages still have something to tell people.
 */
@Readiness
@Startup
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private static final String NAME = "Database";

    private final Database database;
    private final Migrations migrations;

    DatabaseReadiness(Database database, Migrations migrations) {
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
            database.probe();
            return HealthCheckResponse.up(NAME);
        } catch (DatabaseException failed) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("failure", failed.code())
                    .build();
        }
    }
}
