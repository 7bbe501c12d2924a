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
    void whoeverWasCutOffByAKillReadsThatTheFaceIsSavedWhenItIsFound() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            PackagedApplication portal = lobby.start();
            PlainPage review = lobby.bringPersonToReview();
            CompletableFuture<PlainPage> save = lobby.savingLate(review, "15");

            portal.process().destroyForcibly();

            assertThat(save).failsWithin(Lobby.PATIENCE);
            portal.exitCode();
            lobby.start();
            assertThat(lobby.kiosk().get("/kiosk/scan").location()).endsWith("/kiosk/outcome");
            await().atMost(Lobby.PATIENCE)
                    .until(() -> lobby.kiosk().get("/kiosk/outcome").location().endsWith("/kiosk/done"));
            assertThat(lobby.kiosk().get("/kiosk/done").heading()).isEqualTo("Your face is saved");
            assertThat(lobby.faces()).isEqualTo(1);
            assertThat(saveRecords(lobby))
                    .containsExactly("FACE_SAVING", "FACE_UNCONFIRMED", "FACE_SAVED", "JOURNEY_ENDED");
            assertThat(lobby.causes()).containsExactly("PROCESS_ENDED", "FOUND_LATER");
        }
    }

    @Test
    void aProcessThatWasKilledBeforeItSentTheFaceHasSavedNothingAndThePictureIsStillGood() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            PackagedApplication portal = lobby.start();
            PlainPage review = lobby.bringPersonToReview();
            CompletableFuture<PlainPage> save = saving(lobby, review);

            portal.process().destroyForcibly();

            assertThat(save).failsWithin(Lobby.PATIENCE);
            portal.exitCode();
            lobby.line().letGo();
            lobby.start();
            assertThat(saveRecords(lobby)).containsExactly("FACE_SAVING", "FACE_NOT_SAVED");
            assertThat(lobby.causes()).containsExactly("PROCESS_ENDED");
            assertThat(lobby.faces()).isZero();
            PlainPage again = lobby.kiosk().post("/kiosk/save", "capture", review.field("capture"));
            assertThat(again.location()).endsWith("/kiosk/done");
            assertThat(lobby.faces()).isEqualTo(1);
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
