package dev.vestibule.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgresql")
@QuarkusTest
@TestProfile(PostgresqlWiringTest.OnPostgresql.class)
class PostgresqlWiringTest {

    /** PostgreSQL, and a data folder that nobody may make. */
    public static final class OnPostgresql implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresResource.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vestibule.data-dir", "target/untouched-by-postgresql");
        }
    }

    @Inject
    Database database;

    @Inject
    DatabaseConfig config;

    @Inject
    Migrations migrations;

    @Inject
    @FlywayDataSource("postgresql")
    Flyway flyway;

    @Test
    void usesPostgresqlAndLeavesTheEmbeddedDatabaseAlone() {
        assertThat(migrations.done()).isTrue();
        assertThat(database.<String>transaction(
                        connection -> connection.getMetaData().getDatabaseProductName()))
                .isEqualTo("PostgreSQL");
        assertThat(config.dataDir()).doesNotExist();
    }

    @Test
    void hasRunAllMigrations() {
        assertThat(number("select count(*) from flyway_schema_history where not success"))
                .isZero();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).isNotEmpty();
    }

    @Test
    void goesOnAfterTheServerDroppedItsConnections() throws SQLException {
        assertThat(number("select 1")).isEqualTo(1);
        try (Connection other = DriverManager.getConnection(
                        config.url().orElseThrow(),
                        config.user().orElseThrow(),
                        config.password().orElseThrow());
                Statement drop = other.createStatement()) {
            drop.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }

        assertThat(number("select 1")).isEqualTo(1);
    }

    private int number(String query) {
        return database.transaction(connection ->
                Sql.of(query).first(connection, row -> row.getInt(1)).orElseThrow());
    }
}
