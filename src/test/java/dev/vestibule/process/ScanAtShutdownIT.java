package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.journey.PlainPage;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that has to go while somebody looks at a reader. */
class ScanAtShutdownIT {

    @TempDir
    Path folder;

    @Test
    void aRunningScanIsFinishedBeforeTheProcessEnds() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of("QUARKUS_SHUTDOWN_DELAY", "2s"))) {
            PackagedApplication portal = lobby.start();
            lobby.bringPersonToScan();
            CompletableFuture<PlainPage> scan = lobby.kiosk().posting("/kiosk/scan", "attempt", "0");
            lobby.awaitReaderPrompting();

            portal.process().destroy();
            await().atMost(Lobby.PATIENCE).until(() -> lobby.probe("ready").statusCode() == 503);
            assertThat(lobby.probe("live").statusCode()).isEqualTo(200);
            assertThat(lobby.stranger().get("/kiosk").status()).isEqualTo(403);
            await().pollDelay(4, TimeUnit.SECONDS).until(() -> true);
            assertThat(portal.process().isAlive()).isTrue();
            lobby.showFace();

            PlainPage review = scan.get(60, TimeUnit.SECONDS);
            assertThat(review.heading()).isEqualTo("Is this you?");
            assertThat(portal.exitCode()).isIn(0, 143);
            System.out.println(lobby.records() + " " + lobby.causes() + "\n" + String.join("\n", portal.said()));
            lobby.start();
            PlainPage saved = lobby.kiosk().postAndFollow("/kiosk/save", "capture", review.field("capture"));
            assertThat(saved.heading()).isEqualTo("Your face is saved");
            System.out.println(lobby.records() + " " + lobby.causes());
        }
    }

    @Test
    void noTime() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of("QUARKUS_SHUTDOWN_TIMEOUT", "2s"))) {
            PackagedApplication portal = lobby.start();
            lobby.bringPersonToScan();
            CompletableFuture<PlainPage> scan = lobby.kiosk().posting("/kiosk/scan", "attempt", "0");
            lobby.awaitReaderPrompting();
            portal.process().destroy();
            System.out.println(
                    scan.handle((page, thrown) -> page + " " + thrown).get(60, TimeUnit.SECONDS));
            portal.exitCode();
            System.out.println(lobby.records() + " " + lobby.causes() + "\n" + String.join("\n", portal.said()));
            lobby.start();
            System.out.println(lobby.records() + " " + lobby.causes());
            PlainPage page = lobby.kiosk().get("/kiosk/scan");
            System.out.println(page);
            System.out.println(lobby.kiosk().post("/kiosk/scan", "attempt", page.field("attempt")));
        }
    }

    @Test
    void killed() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            PackagedApplication portal = lobby.start();
            lobby.bringPersonToScan();
            CompletableFuture<PlainPage> scan = lobby.kiosk().posting("/kiosk/scan", "attempt", "0");
            lobby.awaitReaderPrompting();
            portal.process().destroyForcibly();
            System.out.println(
                    scan.handle((page, thrown) -> page + " " + thrown).get(60, TimeUnit.SECONDS));
            portal.exitCode();
            lobby.start();
            System.out.println(lobby.records() + " " + lobby.causes());
            PlainPage page = lobby.kiosk().get("/kiosk/scan");
            System.out.println(page);
            System.out.println(lobby.kiosk().post("/kiosk/scan", "attempt", page.field("attempt")));
        }
    }
}
