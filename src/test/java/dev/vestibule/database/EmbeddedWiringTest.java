package dev.vestibule.database;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EmbeddedWiringTest {

    @Inject
    Database database;

    @Inject
    DatabaseConfig config;

    @Inject
    Migrations migrations;

    @Inject
    @FlywayDataSource("embedded")
    Flyway flyway;

    @Inject
    Clock clock;

    @Test
    void keepsAFileInItsFolderUntilItIsStopped() {
        assertThat(config.dataDir().resolve(config.file())).isNotEmptyFile();
        assertThatThrownBy(() -> FolderLock.take(config.dataDir()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("another Vestibule");
    }

    @Test
    void isReadByItsOwnerOnly() throws IOException {
        for (String name : List.of(config.file(), config.file() + "-wal", config.file() + "-shm", "vestibule.lock")) {
            assertThat(Files.getPosixFilePermissions(config.dataDir().resolve(name)))
                    .as(name)
                    .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
        }
    }

    @Test
    void hasRunAllMigrations() {
        assertThat(migrations.done()).isTrue();
        assertThat(number("select count(*) from flyway_schema_history where not success"))
                .isZero();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pragma synchronous, 2",
        "pragma foreign_keys, 1",
        "pragma recursive_triggers, 1",
        "pragma busy_timeout, 10000",
        "pragma temp_store, 2",
    })
    void setsUpEveryConnection(String pragma, int value) {
        assertThat(number(pragma)).isEqualTo(value);
    }

    @Test
    void writesAhead() {
        assertThat(database.<String>transaction(connection -> Sql.of("pragma journal_mode")
                        .first(connection, row -> row.getString(1))
                        .orElseThrow()))
                .isEqualTo("wal");
    }

    @Test
    void losesNoTransactionThatReadsFirstAndWritesThen() throws Exception {
        database.transaction(connection -> Sql.of(
                        "insert into sign_in_told (subject, told_at) values ('wiring', 0) on conflict (subject) do update set"
                                + " told_at = 0")
                .update(connection));

        AtOnce.run(
                20,
                () -> database.transaction(connection -> {
                    int value = Sql.of("select told_at from sign_in_told where subject = 'wiring'")
                            .first(connection, row -> row.getInt(1))
                            .orElseThrow();
                    return Sql.of("update sign_in_told set told_at = ? where subject = 'wiring'", value + 1)
                            .update(connection);
                }));

        assertThat(number("select told_at from sign_in_told where subject = 'wiring'"))
                .isEqualTo(20);
    }

    @Test
    void tellsTimeInWholeMilliseconds() {
        assertThat(clock.instant().getNano() % 1_000_000).isZero();
    }

    private int number(String query) {
        return database.transaction(connection ->
                Sql.of(query).first(connection, row -> row.getInt(1)).orElseThrow());
    }
}
