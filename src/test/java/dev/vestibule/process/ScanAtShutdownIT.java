package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.journey.PlainPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that has to go, or is gone, while somebody looks at a reader. */
class ScanAtShutdownIT {

    private static final String[] UNTIL_SCAN = {
        "KIOSK_PAIRED", "JOURNEY_STARTED", "PASS_ACCEPTED", "CONSENT_GRANTED", "SCAN_STARTED"
    };

    @TempDir
    Path folder;

    @Test
    void aRunningScanIsFinishedAndItsPictureCanBeUsedAfterTheRestart() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of("QUARKUS_SHUTDOWN_DELAY", "15s"))) {
            lobby.readersArePatient();
            PackagedApplication portal = lobby.start();
            CompletableFuture<PlainPage> scan = scanning(lobby);

            portal.process().destroy();
            await().atMost(Lobby.PATIENCE).until(() -> lobby.probe("ready").statusCode() == 503);
            assertThat(lobby.probe("live").statusCode()).isEqualTo(200);
            assertThat(lobby.stranger().get("/kiosk").heading()).isNotEmpty();
            await().atMost(Lobby.PATIENCE)
                    .until(() -> portal.said().stream().anyMatch(line -> line.contains("Waiting for HTTP requests")));
            assertThat(scan).isNotDone();
            lobby.showFace();

            PlainPage review = page(scan);
            assertThat(review.heading()).isEqualTo("Is this you?");
            portal.exitCode();
            assertThat(lobby.complaints()).isEmpty();
            assertThat(lobby.records()).containsExactly(and("SCAN_CAPTURED"));
            lobby.start();
            PlainPage done = lobby.kiosk().postAndFollow("/kiosk/save", "capture", review.field("capture"));
            assertThat(done.heading()).isEqualTo("Your face is saved");
            assertThat(lobby.faces()).isEqualTo(1);
            assertThat(lobby.records())
                    .containsExactly(and("SCAN_CAPTURED", "FACE_SAVING", "FACE_SAVED", "JOURNEY_ENDED"));
        }
    }

    @Test
    void aScanThatOutlastsTheProcessIsRecordedAsAbandonedAndTheJourneyGoesOn() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of("QUARKUS_SHUTDOWN_TIMEOUT", "2s"))) {
            PackagedApplication portal = lobby.start();
            CompletableFuture<PlainPage> scan = scanning(lobby);

            portal.process().destroy();

            // The kiosk's page says then that the portal does not answer.
            assertThat(scan).failsWithin(Lobby.PATIENCE).withThrowableThat().withCauseInstanceOf(IOException.class);
            portal.exitCode();
            assertThat(lobby.records()).containsExactly(and("SCAN_ABANDONED"));
            lobby.start();
            assertThat(scansAgain(lobby)).isEqualTo("Is this you?");
            assertThat(lobby.records()).containsExactly(and("SCAN_ABANDONED", "SCAN_STARTED", "SCAN_CAPTURED"));
        }
    }

    @Test
    void aScanOfAKilledProcessIsEndedByTheNextOneAndTheReaderIsFreeAfterItsPrompt() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            PackagedApplication portal = lobby.start();
            CompletableFuture<PlainPage> scan = scanning(lobby);

            portal.process().destroyForcibly();

            assertThat(scan).failsWithin(Lobby.PATIENCE);
            portal.exitCode();
            assertThat(lobby.records()).containsExactly(UNTIL_SCAN);
            lobby.start();
            assertThat(lobby.complaints())
                    .containsExactly("A process was killed; its unfinished work is recorded as such: 1");
            assertThat(lobby.records()).containsExactly(and("SCAN_ABANDONED"));
            assertThat(lobby.causes()).containsExactly("PROCESS_ENDED");
            assertThat(scansAgain(lobby)).isEqualTo("Is this you?");
            assertThat(lobby.records()).containsExactly(and("SCAN_ABANDONED", "SCAN_STARTED", "SCAN_CAPTURED"));
        }
    }

    private static CompletableFuture<PlainPage> scanning(Lobby lobby) throws IOException {
        lobby.bringPersonToScan();
        CompletableFuture<PlainPage> scan = lobby.kiosk().posting("/kiosk/scan", "attempt", "0");
        lobby.awaitReaderPrompting();
        return scan;
    }

    /** Presses the button whenever the page does not say that the reader is finishing; the heading that follows. */
    private static String scansAgain(Lobby lobby) {
        lobby.showFace();
        // However slow this machine is; without the prompt's end a reader would be held for 95 s.
        return await().atMost(Lobby.PROMPT.plus(Lobby.PATIENCE))
                .until(
                        () -> {
                            String attempt = lobby.kiosk().get("/kiosk/scan").field("attempt");
                            return lobby.kiosk()
                                    .post("/kiosk/scan", "attempt", attempt)
                                    .heading();
                        },
                        heading -> !heading.equals("Look at the reader"));
    }

    private static PlainPage page(CompletableFuture<PlainPage> scan) throws Exception {
        return scan.get(Lobby.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static String[] and(String... more) {
        return Stream.concat(Stream.of(UNTIL_SCAN), Stream.of(more)).toArray(String[]::new);
    }
}
