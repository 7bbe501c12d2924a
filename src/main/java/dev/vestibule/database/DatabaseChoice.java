package dev.vestibule.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.flyway.FlywayDataSource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** Chooses at the start, for one and the same build: PostgreSQL when it has a URL, the embedded database otherwise. */
class DatabaseChoice {

    @Produces
    @Singleton
    ActiveDatabase activeDatabase(
            DatabaseConfig config,
            @DataSource("embedded") Instance<AgroalDataSource> embedded,
            @FlywayDataSource("embedded") Instance<Flyway> embeddedMigrations,
            @DataSource("postgresql") Instance<AgroalDataSource> postgresql,
            @FlywayDataSource("postgresql") Instance<Flyway> postgresqlMigrations) {
        return config.url().isPresent()
                ? new ActiveDatabase(postgresql.get(), postgresqlMigrations.get(), Optional.empty())
                : new ActiveDatabase(embedded.get(), embeddedMigrations.get(), Optional.of(config.dataDir()));
    }
}
