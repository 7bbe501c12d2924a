package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.journey.PlainPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that has to go, or is gone, while BioStar is asked to save a face. */
class SaveAtShutdownIT {

    @TempDir
    Path folder;

    @Test
    void aSaveIsFinishedAndReadBackBeforeTheProcessEnds() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            PackagedApplication portal = lobby.start();
            PlainPage review = lobby.bringPersonToReview();
            CompletableFuture<PlainPage> save = saving(lobby, review);

            portal.process().destroy();
            await().atMost(Lobby.PATIENCE)
                    .until(() -> portal.said().stream().anyMatch(line -> line.contains("Waiting for HTTP requests")));
            assertThat(save).isNotDone();
            lobby.line().letGo();

            assertThat(save.get(Lobby.PATIENCE.toSeconds(), TimeUnit.SECONDS).location())
                    .endsWith("/kiosk/done");
            portal.exitCode();
            assertThat(lobby.faces()).isEqualTo(1);
            assertThat(saveRecords(lobby)).containsExactly("FACE_SAVING", "FACE_SAVED", "JOURNEY_ENDED");
            assertThat(lobby.complaints()).isEmpty();
        }
    }

    @Test
    void aSaveOfAKilledProcessIsRecordedAsUnknownAndNotMadeTwice() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            PackagedApplication portal = lobby.start();
            PlainPage review = lobby.bringPersonToReview();
            CompletableFuture<PlainPage> save = saving(lobby, review);

            portal.process().destroyForcibly();

            assertThat(save).failsWithin(Lobby.PATIENCE);
            portal.exitCode();
            lobby.line().letGo();
            lobby.start();
            assertThat(saveRecords(lobby)).containsExactly("FACE_SAVING", "FACE_UNCONFIRMED");
            assertThat(lobby.causes()).containsExactly("PROCESS_ENDED");
            PlainPage again = lobby.kiosk().post("/kiosk/save", "capture", review.field("capture"));
            assertThat(again.body()).contains("could not check whether your face is saved");
            assertThat(lobby.faces()).isZero();
            assertThat(saveRecords(lobby)).containsExactly("FACE_SAVING", "FACE_UNCONFIRMED", "JOURNEY_ENDED");
        }
    }

    /** A save that waits for BioStar, after the record of its beginning was committed. */
    private static CompletableFuture<PlainPage> saving(Lobby lobby, PlainPage review) {
        lobby.line().hold();
        CompletableFuture<PlainPage> save = lobby.kiosk().posting("/kiosk/save", "capture", review.field("capture"));
        await().atMost(Lobby.PATIENCE).until(() -> lobby.records().contains("FACE_SAVING"));
        return save;
    }

    private static List<String> saveRecords(Lobby lobby) {
        List<String> records = lobby.records();
        return records.subList(records.indexOf("FACE_SAVING"), records.size());
    }
}
