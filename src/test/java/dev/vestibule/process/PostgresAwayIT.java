package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.database.PostgresServer;
import dev.vestibule.journey.PlainPage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that goes away, or takes nothing any more, while Vestibule runs. */
class PostgresAwayIT {

    private final PostgresServer.PostgresDatabase database = PostgresServer.newDatabase();

    @TempDir
    Path folder;

    @Test
    void readinessTurnsTheLogSaysItOnceAndTheJourneyGoesOnAfterwards() throws Exception {
        int port = Integer.parseInt(database.url().replaceFirst(".*:(\\d+)/.*", "$1"));
        try (Line line = new Line(port);
                Lobby lobby = new Lobby(folder, through(line))) {
            PackagedApplication portal = lobby.start();
            PlainPage scan = lobby.bringPersonToScan();

            line.cut();
            assertThat(lobby.probe("ready").statusCode()).isEqualTo(503);
            assertThat(lobby.probe("live").statusCode()).isEqualTo(200);
            assertThat(lobby.kiosk().get("/kiosk/scan").status()).isEqualTo(503);
            assertThat(lobby.complaints())
                    .startsWith("VESTIBULE_DATABASE_URL: no PostgreSQL answers there.")
                    .allMatch(told -> told.startsWith("VESTIBULE_DATABASE_URL: ") || told.startsWith("Reference "));

            line.leadTo(port);
            awaitReady(lobby);
            assertThat(portal.said())
                    .filteredOn(told -> told.contains("The database works again."))
                    .hasSize(1);

            readOnly(true);
            await().atMost(Lobby.PATIENCE)
                    .until(
                            () -> lobby.probe("ready")
                                    .jsonPath()
                                    .getString("checks.find { it.name == 'Database' }.data.failure"),
                            "25006"::equals);
            assertThat(lobby.complaints()).contains("VESTIBULE_DATABASE_URL: PostgreSQL can only be read there.");
            readOnly(false);
            awaitReady(lobby);

            lobby.showFace();
            assertThat(lobby.kiosk()
                            .post("/kiosk/scan", "attempt", scan.field("attempt"))
                            .heading())
                    .isEqualTo("Is this you?");
        }
    }

    @Test
    void whoeverWasCutOffInASaveReadsWhetherTheFaceIsSavedWhenTheDatabaseIsBack() throws Exception {
        int port = Integer.parseInt(database.url().replaceFirst(".*:(\\d+)/.*", "$1"));
        try (Line line = new Line(port);
                Lobby lobby = new Lobby(folder, through(line))) {
            lobby.start();
            PlainPage review = lobby.bringPersonToReview();
            CompletableFuture<PlainPage> save = lobby.savingLate(review, "10");

            line.cut();
            PlainPage answer = save.get(Lobby.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(answer.body()).contains("whether your face is saved", "action=\"/kiosk/outcome\"");
            assertThat(lobby.faces()).isEqualTo(1);
            PlainPage again = lobby.kiosk().post("/kiosk/outcome");
            assertThat(again.body()).contains("your face may be saved already", "action=\"/kiosk/outcome\"");

            line.leadTo(port);
            awaitReady(lobby);
            await().atMost(Lobby.PATIENCE)
                    .until(() -> lobby.kiosk().get("/kiosk/outcome").location().endsWith("/kiosk/done"));
            assertThat(lobby.kiosk().get("/kiosk/done").heading()).isEqualTo("Your face is saved");
        }
    }

    private Map<String, String> through(Line line) {
        return Map.of(
                "VESTIBULE_DATABASE_URL", database.url().replaceFirst(":\\d+/", ":" + line.entrance() + "/"),
                "VESTIBULE_DATABASE_USER", database.user(),
                "VESTIBULE_DATABASE_PASSWORD", database.password());
    }

    private static void awaitReady(Lobby lobby) {
        await().atMost(Lobby.PATIENCE).until(() -> lobby.probe("ready").statusCode() == 200);
    }

    /** From new connections on, and the old ones are ended. */
    private void readOnly(boolean on) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "set default_transaction_read_only = off",
                    "do $$ begin execute format('alter database %I set default_transaction_read_only = " + on
                            + "', current_database()); end $$",
                    "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()")) {
                statement.execute(sql);
            }
        }
    }
}
