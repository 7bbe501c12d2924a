package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.journey.FrontDesk;
import dev.vestibule.journey.PlainBrowser;
import dev.vestibule.journey.PlainPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** What docs/operating.md tells an administrator to do: a backup and its restoration, another secret. */
class MaintenanceIT {

    private static final String PROVEN = "Before we begin";
    private static final String NEW_SECRET = "pZ3mVt8sJq1LwXcB6yRkD0hGfN5uEaO9iT2vQxYzKbM=";

    @TempDir
    Path folder;

    @Test
    void aBackupIsRestoredAndGoesOnWithTheOldSecretBesideANewOne() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            lobby.start();
            FrontDesk desk = lobby.desk();
            PlainBrowser kiosk = paired(lobby, desk);
            String pass = desk.issuePass(Lobby.PERSON, false);
            Path backup = folder.resolve("backup.db");
            vacuum(lobby.database(), backup);
            desk.issuePass(Lobby.PERSON, false);

            lobby.stop();
            restore(backup, lobby.database());
            lobby.set("VESTIBULE_SECRET_BEFORE", lobby.set("VESTIBULE_SECRET", NEW_SECRET));
            lobby.start();
            assertThat(desk.browser().get("/console/people").heading()).isEqualTo("People");
            assertThat(shows(kiosk, pass).heading())
                    .as("the pass that was open when the backup was made")
                    .isEqualTo(PROVEN);

            lobby.stop();
            lobby.set("VESTIBULE_SECRET_BEFORE", "");
            lobby.start();
            assertThat(kiosk.get("/kiosk").heading())
                    .as("a kiosk that was used since")
                    .isEqualTo("Enroll your face");
            assertThat(shows(kiosk, pass).alert())
                    .as("a pass of the old secret")
                    .isNotEmpty();
        }
    }

    @Test
    void withAnotherSecretAloneNothingOfBeforeOpensAnything() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            lobby.start();
            FrontDesk desk = lobby.desk();
            PlainBrowser kiosk = paired(lobby, desk);
            String pass = desk.issuePass(Lobby.PERSON, false);

            lobby.stop();
            lobby.set("VESTIBULE_SECRET", NEW_SECRET);
            lobby.start();

            assertThat(kiosk.get("/kiosk").body()).contains("This browser is not a kiosk yet");
            assertThat(desk.browser().get("/console/people").location()).contains("/console/sign-in");
            assertThat(shows(paired(lobby, lobby.desk()), pass).alert()).isNotEmpty();
        }
    }

    private static PlainBrowser paired(Lobby lobby, FrontDesk desk) throws IOException {
        PlainBrowser kiosk = lobby.stranger().with("__Host-kiosk", desk.pair(FrontDesk.newName(), EmulatedSite.F2));
        kiosk.get("/kiosk");
        return kiosk;
    }

    /** A journey's first page with a pass: the next page, or why not. */
    private static PlainPage shows(PlainBrowser kiosk, String pass) {
        kiosk.get("/kiosk");
        kiosk.postAndFollow("/kiosk/start");
        PlainPage answer = kiosk.post("/kiosk/pass", "pass", pass);
        return answer.status() == 303 ? kiosk.get(answer.location()) : answer;
    }

    /** As {@code sqlite3 vestibule.db "vacuum into '…'"} does it. */
    private static void vacuum(Path database, Path backup) throws Exception {
        try (Connection connection =
                        new JDBC().connect("jdbc:sqlite:" + database + "?busy_timeout=10000", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum into '" + backup + "'");
        }
    }

    private static void restore(Path backup, Path database) throws IOException {
        for (String more : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(database.resolveSibling(database.getFileName() + more));
        }
        Files.copy(backup, database);
    }
}
