package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.journey.PlainPage;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** An embedded database on a volume that takes no more, or never took anything. */
class VolumeIT {

    private static final String UNUSABLE = "VESTIBULE_DATA_DIR: the database in the folder data cannot be used: ";

    private static final Map<String, String> EMULATED = Map.of(
            "VESTIBULE_EMULATOR", "true",
            "VESTIBULE_EMULATOR_PORT", "0",
            "QUARKUS_HTTP_PORT", "0",
            "QUARKUS_MANAGEMENT_PORT", "0");

    @TempDir
    Path folder;

    @Test
    void aVolumeThatFillsUpTurnsReadinessUntilThereIsSpaceAgain() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of());
                Connection other = open(lobby)) {
            PackagedApplication portal = lobby.start(filesUpTo(4096));
            PlainPage scan = lobby.bringPersonToScan();
            List<String> before = lobby.records();
            fillLog(other);

            PlainPage refused = lobby.kiosk().post("/kiosk/scan", "attempt", scan.field("attempt"));

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.alert()).isNotEmpty();
            assertThat(lobby.biostar().site().calls().count("GET /api/devices/{id}/credentials/face"))
                    .isZero();
            assertDown(lobby, "SQLITE_IOERR");
            assertThat(lobby.probe("live").statusCode()).isEqualTo(200);
            assertThat(lobby.complaints())
                    .satisfiesExactly(
                            told -> assertThat(told)
                                    .startsWith(UNUSABLE + "SQLITE_IOERR")
                                    .endsWith("; its volume is full, gone or broken."),
                            page -> assertThat(page).startsWith("Reference ").contains("SQLITE_IOERR"));
            assertThat(lobby.records()).isEqualTo(before);

            execute(other, "pragma wal_checkpoint(truncate)");
            await().atMost(Lobby.PATIENCE).until(() -> lobby.probe("ready").statusCode() == 200);
            assertThat(portal.said()).anyMatch(line -> line.contains("The database works again."));
            lobby.showFace();
            assertThat(lobby.kiosk().post("/kiosk/scan", "attempt", "0").heading())
                    .isEqualTo("Is this you?");
        }
    }

    @Test
    void aStartOnAFullVolumeSaysSoInOneLine() throws Exception {
        try (PackagedApplication portal = PackagedApplication.start(folder, EMULATED, filesUpTo(64), List.of())) {
            assertThat(portal.exitCode()).isEqualTo(1);
            assertThat(portal.said())
                    .singleElement()
                    .asString()
                    .startsWith("VESTIBULE_DATA_DIR: ")
                    .contains(" folder data ", "volume is full");
        }
    }

    @Test
    void aDatabaseThatCanOnlyBeReadEndsTheStartInOneLine() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            PackagedApplication before = lobby.start();
            before.process().destroy();
            before.exitCode();
            // What SQLite sees on a read-only volume; whoever runs as root can write every file.
            Map<String, String> environment = new HashMap<>(EMULATED);
            environment.put("QUARKUS_DATASOURCE_EMBEDDED_JDBC_URL", "jdbc:sqlite:" + lobby.database() + "?open_mode=1");
            try (PackagedApplication portal = PackagedApplication.start(folder, environment)) {
                assertThat(portal.exitCode()).isEqualTo(1);
                assertThat(portal.said()).containsExactly(UNUSABLE + "SQLITE_READONLY; its volume is read-only.");
            }
        }
    }

    @Test
    void aFolderThatNobodyCanWriteEndsTheStartInOneLine() throws Exception {
        Map<String, String> environment = new HashMap<>(EMULATED);
        environment.put("VESTIBULE_DATA_DIR", "/proc");
        try (PackagedApplication portal = PackagedApplication.start(folder, environment)) {
            assertThat(portal.exitCode()).isEqualTo(1);
            assertThat(portal.said())
                    .filteredOn(line -> !line.equals("Vestibule cannot start:"))
                    .singleElement()
                    .asString()
                    .startsWith("VESTIBULE_DATA_DIR")
                    .contains("/proc cannot");
        }
    }

    private static void assertDown(Lobby lobby, String code) {
        Response ready = lobby.probe("ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.jsonPath().getString("checks.find { it.name == 'Database' }.data.failure"))
                .startsWith(code);
    }

    /** A command whose files cannot grow beyond this size, in KiB; what it writes then fails as on a full volume. */
    private static List<String> filesUpTo(int size) {
        return List.of("/bin/bash", "-c", "ulimit -f " + size + "; exec \"$0\" \"$@\"");
    }

    private static Connection open(Lobby lobby) throws SQLException {
        lobby.database().getParent().toFile().mkdir();
        return new JDBC().connect("jdbc:sqlite:" + lobby.database() + "?busy_timeout=10000", new Properties());
    }

    /** Makes the write-ahead log longer than the portal's files may be; who has no limit can write on. */
    private static void fillLog(Connection other) throws SQLException {
        execute(other, "pragma wal_autocheckpoint = 0");
        execute(other, "create table filler (bytes blob)");
        execute(other, "insert into filler values (zeroblob(5000000))");
    }

    private static void execute(Connection other, String sql) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }
}
