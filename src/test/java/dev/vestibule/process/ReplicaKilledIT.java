package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.database.PostgresServer;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.journey.FrontDesk;
import dev.vestibule.journey.PlainBrowser;
import dev.vestibule.journey.PlainPage;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one PostgreSQL, one of which is killed at the worst moment. */
class ReplicaKilledIT {

    /** However slow this machine is. */
    private static final Duration KNOWN = Duration.ofSeconds(30);

    private final PostgresServer.PostgresDatabase database = PostgresServer.newDatabase();

    @TempDir
    Path folder;

    @Test
    void aReaderOfAKilledReplicaIsFreeAndItsScanRecordedAsAbandoned() throws Exception {
        try (Lobby lobby = new Lobby(folder, postgresql());
                PackagedApplication first = lobby.start();
                PackagedApplication second = lobby.startReplica()) {
            lobby.bringPersonToScan();
            CompletableFuture<PlainPage> scan = lobby.kiosk().posting("/kiosk/scan", "attempt", "0");
            lobby.awaitReaderPrompting();

            first.close();

            assertThat(scan).failsWithin(Lobby.PATIENCE);
            await().atMost(KNOWN).until(() -> kinds().contains("SCAN_ABANDONED"));
            PlainBrowser kiosk = atReplica(second);
            kiosk.postAndFollow("/kiosk/start");
            lobby.showFace();
            assertThat(agree(kiosk).heading()).isEqualTo("Look at the reader");
            PlainPage picture = await().atMost(KNOWN)
                    .until(() -> scan(kiosk), page -> page.heading().equals("Is this you?"));
            assertThat(picture.heading()).isEqualTo("Is this you?");
            assertThat(second.process().isAlive()).isTrue();
        }
    }

    @Test
    void thePersonOfAKilledSaveGoesOnAtTheOtherKioskWithinThirtySeconds() throws Exception {
        try (Lobby lobby = new Lobby(folder, postgresql());
                PackagedApplication first = lobby.start();
                PackagedApplication second = lobby.startReplica()) {
            PlainPage review = lobby.bringPersonToReview();
            CompletableFuture<PlainPage> save = lobby.savingLate(review, "40");

            first.close();

            assertThat(save).failsWithin(Lobby.PATIENCE);
            await().atMost(KNOWN).until(() -> kinds().contains("FACE_UNCONFIRMED"));
            assertThat(turns()).isZero();
            assertThat(kinds()).doesNotContain("FACE_SAVED", "FACE_NOT_SAVED");
            await().atMost(Lobby.PATIENCE).until(() -> kinds().contains("FACE_SAVED"));
            assertThat(kinds()).doesNotContain("FACE_NOT_SAVED");
            assertThat(second.process().isAlive()).isTrue();
        }
    }

    private PlainBrowser atReplica(PackagedApplication replica) {
        URL address = Lobby.address(replica);
        FrontDesk desk = new FrontDesk(address);
        PlainBrowser kiosk =
                new PlainBrowser(address).with("__Host-kiosk", desk.pair(FrontDesk.newName(), EmulatedSite.F2));
        kiosk.get("/kiosk");
        pass = desk.issuePass(Lobby.PERSON, false);
        return kiosk;
    }

    private String pass;

    private PlainPage agree(PlainBrowser kiosk) {
        PlainPage consent = kiosk.postAndFollow("/kiosk/pass", "pass", pass);
        return kiosk.postAndFollow("/kiosk/consent", "decision", "agree", "text", consent.field("text"));
    }

    private static PlainPage scan(PlainBrowser kiosk) {
        return kiosk.post("/kiosk/scan", "attempt", kiosk.get("/kiosk/scan").field("attempt"));
    }

    private List<String> kinds() throws SQLException {
        return read("select kind from record order by number");
    }

    private int turns() throws SQLException {
        return Integer.parseInt(read("select count(*) from save_turn").get(0));
    }

    private List<String> read(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private Map<String, String> postgresql() {
        return Map.of(
                "VESTIBULE_DATABASE_URL", database.url(),
                "VESTIBULE_DATABASE_USER", database.user(),
                "VESTIBULE_DATABASE_PASSWORD", database.password());
    }
}
