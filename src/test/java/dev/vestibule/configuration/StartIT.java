package dev.vestibule.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.database.PostgresServer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** A start that fails says why, one sentence a mistake and nothing else; a second one on the same folder fails. */
class StartIT {

    private static final String SECRET = "w5+Yb1rUoK0cJ8dHk2xQmZ7VnLs4GfTe9RpXaEiCjDM=";
    private static final String HEADING = "Vestibule cannot start:";

    @TempDir
    Path folder;

    @Test
    void withNothingSetEveryMistakeIsNamed() throws Exception {
        assertRefused(
                Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0"),
                HEADING,
                "Set VESTIBULE_ORGANIZATION to the name that people read in the consent.",
                "Set VESTIBULE_PRIVACY_URL to the http or https address of your privacy notice.",
                "Set VESTIBULE_SECRET to at least 32 random characters, the same on every replica; openssl rand -base64 32"
                        + " makes them.",
                "VESTIBULE_BIOSTAR_LOGIN_ID is not set: the login id of BioStar's service account.",
                "VESTIBULE_BIOSTAR_PASSWORD is not set: the password of BioStar's service account.",
                "VESTIBULE_BIOSTAR_URL is not set: it names the BioStar 2 server, https://server[:port].");
    }

    @Test
    void aSecretThatIsTheOneBefore() throws Exception {
        Map<String, String> environment = with("VESTIBULE_SECRET", SECRET);
        environment.put("VESTIBULE_SECRET_BEFORE", environment.get("VESTIBULE_SECRET"));
        assertRefused(
                environment,
                HEADING,
                "VESTIBULE_SECRET_BEFORE must differ from VESTIBULE_SECRET: it is the old one, or left out.");
    }

    @Test
    void aSecretOf32EqualLetters() throws Exception {
        assertRefused(
                with("VESTIBULE_SECRET", "a".repeat(32)),
                HEADING,
                "Set VESTIBULE_SECRET to at least 32 random characters, the same on every replica; openssl rand -base64 32"
                        + " makes them.");
    }

    @Test
    void aHeapThatIsTooSmall() throws Exception {
        try (PackagedApplication application =
                PackagedApplication.start(folder, with("QUARKUS_HTTP_PORT", "0"), List.of(), List.of("-Xmx16m"))) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(application.said())
                    .hasSize(2)
                    .startsWith(HEADING)
                    .last()
                    .asString()
                    .matches("Memory: a heap of 1[56] MiB is too small; raise the memory limit, or -Xmx, so that it has"
                            + " at least 24 MiB\\.");
        }
    }

    @Test
    void aDatabaseOfAnotherKind() throws Exception {
        assertRefused(
                with("VESTIBULE_DATABASE_URL", "jdbc:mysql://localhost/vestibule"),
                HEADING,
                "VESTIBULE_DATABASE_URL must start with jdbc:postgresql:, or be left out.");
    }

    @Test
    void aPostgresqlThatIsNotThere() throws Exception {
        // A port that is taken and on which nobody listens, which refuses like one that nobody has.
        try (Socket silent = new Socket()) {
            silent.bind(new InetSocketAddress("127.0.0.1", 0));
            String nobody = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/vestibule";
            assertRefused(
                    with("VESTIBULE_DATABASE_URL", nobody), "VESTIBULE_DATABASE_URL: no PostgreSQL answers there.");
        }
    }

    @Test
    void aDatabaseThatPostgresqlDoesNotHave() throws Exception {
        PostgresServer.PostgresDatabase there = PostgresServer.newDatabase();
        Map<String, String> environment = with("VESTIBULE_DATABASE_URL", there.url() + "_not");
        environment.put("VESTIBULE_DATABASE_USER", there.user());
        assertRefused(environment, "VESTIBULE_DATABASE_URL: PostgreSQL has no database of that name.");
    }

    @Test
    void aDataFolderThatCannotBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(
                with("VESTIBULE_DATA_DIR", file.toString()),
                HEADING,
                "VESTIBULE_DATA_DIR must name a folder that can be made and written: " + file + " cannot.");
    }

    @Test
    void aDatabaseFileThatIsNone() throws Exception {
        Files.writeString(folder.resolve("emulator.db"), "This is no database, and longer than its header.".repeat(99));
        assertRefused(
                with("VESTIBULE_DATA_DIR", folder.toString()),
                "VESTIBULE_DATA_DIR: the database in the folder " + folder + " cannot be used: SQLITE_NOTADB.");
    }

    @Test
    void aDatabaseThatANewerBuildHasMigrated() throws Exception {
        try (Connection connection =
                        new JDBC().connect("jdbc:sqlite:" + folder.resolve("emulator.db"), new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("create table flyway_schema_history (installed_rank int primary key, version varchar(50),"
                    + " description varchar(200), type varchar(20), script varchar(1000), checksum int,"
                    + " installed_by varchar(100), installed_on text, execution_time int, success boolean)");
            statement.execute("insert into flyway_schema_history values"
                    + " (1, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'x', '2026-11-25 00:00:00.000', 1, 1)");
        }
        assertRefused(
                with("VESTIBULE_DATA_DIR", folder.toString()),
                "The database was migrated by a newer Vestibule: start that one again, or restore the backup from before"
                        + " the upgrade.");
    }

    @Test
    void aLanguageThatThereIsNot() throws Exception {
        assertRefused(
                with("VESTIBULE_LANGUAGES", "en,it"),
                HEADING,
                "VESTIBULE_LANGUAGES must name at least one of en, ko, de, es, fr, ja, zh, ar, with commas, each once.");
    }

    @Test
    void anEmulatorThatIsNeitherOnNorOff() throws Exception {
        Map<String, String> environment = real(Map.of());
        environment.put("VESTIBULE_EMULATOR", "YES");
        assertRefused(environment, HEADING, "VESTIBULE_EMULATOR must be true or false.");
    }

    @Test
    void theEmulatorLeavesNothingInTheDatabaseOfTheRealBioStar() throws Exception {
        runUntilReady(with("VESTIBULE_SECRET", SECRET));
        assertThat(folder.resolve("data/emulator.db")).isNotEmptyFile();
        assertThat(folder.resolve("data/vestibule.db")).doesNotExist();

        runUntilReady(real(Map.of()));
        assertThat(folder.resolve("data/vestibule.db")).isNotEmptyFile();

        Map<String, String> another = real(Map.of("VESTIBULE_BIOSTAR_URL", "https://another.example"));
        assertRefused(
                another,
                "The database belongs to https://biostar.example:443, not to https://another.example:443: use another"
                        + " database, or, when it is the same BioStar at a new address, set"
                        + " VESTIBULE_BIOSTAR_MOVED_FROM to https://biostar.example:443.");
        another.put("VESTIBULE_BIOSTAR_MOVED_FROM", "https://biostar.example");
        runUntilReady(another);
    }

    @Test
    void theEmulatorsPostgresqlIsRefusedWithTheEmulatorOff() throws Exception {
        PostgresServer.PostgresDatabase there = PostgresServer.newDatabase();
        Map<String, String> database = Map.of(
                "VESTIBULE_DATABASE_URL", there.url(),
                "VESTIBULE_DATABASE_USER", there.user(),
                "VESTIBULE_DATABASE_PASSWORD", there.password());
        Map<String, String> emulated = with("VESTIBULE_SECRET", SECRET);
        emulated.putAll(database);
        runUntilReady(emulated);

        assertRefused(
                real(database),
                "The database belongs to the emulator, not to https://biostar.example:443: use another database.");
    }

    private void runUntilReady(Map<String, String> environment) {
        try (PackagedApplication application = PackagedApplication.start(folder, environment)) {
            application.untilReady();
        }
    }

    /** A site whose BioStar does not answer, which is no reason not to start. */
    private static Map<String, String> real(Map<String, String> more) {
        Map<String, String> environment = with("VESTIBULE_SECRET", SECRET);
        environment.putAll(Map.of(
                "VESTIBULE_EMULATOR", "false",
                "VESTIBULE_BIOSTAR_URL", "https://biostar.example",
                "VESTIBULE_BIOSTAR_LOGIN_ID", "portal",
                "VESTIBULE_BIOSTAR_PASSWORD", "only in this test",
                "VESTIBULE_ORGANIZATION", "Test",
                "VESTIBULE_PRIVACY_URL", "https://privacy.example"));
        environment.putAll(more);
        return environment;
    }

    @Test
    void aSecondProcessOnTheSameFolderWhileTheFirstGoesOn() throws Exception {
        try (PackagedApplication first = PackagedApplication.start(folder, with("QUARKUS_MANAGEMENT_PORT", "0"))) {
            first.untilReady();

            assertRefused(
                    with("QUARKUS_MANAGEMENT_PORT", "0"),
                    "VESTIBULE_DATA_DIR: another Vestibule is using the folder data; stop it, or set"
                            + " VESTIBULE_DATABASE_URL so that several can share one database.");

            assertThat(first.isReady()).isTrue();
            assertThat(first.process().isAlive()).isTrue();
        }
    }

    private void assertRefused(Map<String, String> environment, String... sentences) throws Exception {
        try (PackagedApplication application = PackagedApplication.start(folder, environment)) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(application.said()).containsExactly(sentences);
        }
    }

    /** A start on the emulator that has nothing else to complain about. */
    private static Map<String, String> with(String variable, String value) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "VESTIBULE_EMULATOR", "true",
                "VESTIBULE_EMULATOR_PORT", "0",
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_MANAGEMENT_PORT", "0"));
        environment.put(variable, value);
        return environment;
    }
}
