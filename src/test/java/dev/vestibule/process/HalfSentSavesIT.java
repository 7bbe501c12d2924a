package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.intake.RawClient;
import dev.vestibule.journey.PlainPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Saves of which half comes, and whole ones beside them: a face is saved when all of it has come, and then to the end. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HalfSentSavesIT {

    /** More than a process holds at once. */
    private static final int SAVES = 40;

    private static final int FORMS = 150;

    private static final String HALF_A_SAVE = "POST /kiosk/save HTTP/1.1\r\nHost: here\r\nContent-Type:"
            + " application/x-www-form-urlencoded\r\nContent-Length: 700008\r\n\r\ncapture=" + "A".repeat(100_000);

    @TempDir
    Path folder;

    @Test
    void aSaveBesideHundredsOfHalfSentRequestsIsDoneOnce() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            lobby.start();
            PlainPage review = lobby.bringPersonToReview();
            try (Strangers saves = Strangers.saying(HALF_A_SAVE, SAVES, lobby.pages());
                    Strangers forms = Strangers.saying(Strangers.HALF_A_FORM, FORMS, lobby.pages())
                            .dripping()) {
                PlainPage done = lobby.kiosk().postAndFollow("/kiosk/save", "capture", review.field("capture"));

                assertThat(done.heading()).isEqualTo("Your face is saved");
                assertThat(lobby.faces()).isEqualTo(1);
                assertThat(saves.areCutWithin(Lobby.PATIENCE)).isTrue();
                assertThat(forms.areCutWithin(Lobby.PATIENCE)).isTrue();
            }
            assertThat(lobby.records()).containsOnlyOnce("FACE_SAVING").endsWith("FACE_SAVED", "JOURNEY_ENDED");
        }
    }

    @Test
    void ofAHalfSentSaveNothingBeginsAndThePictureIsStillGood() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of("VESTIBULE_INTAKE_BODY_TIME", "5s"))) {
            lobby.start();
            PlainPage review = lobby.bringPersonToReview();
            String form = lobby.kiosk().tokenField() + "capture="
                    + URLEncoder.encode(review.field("capture"), StandardCharsets.UTF_8);
            String half = lobby.kiosk().formHead("/kiosk/save") + "Content-Length: " + form.length() + "\r\n\r\n"
                    + form.substring(0, form.length() / 2);

            try (RawClient stops = new RawClient(lobby.pages()).send(half)) {
                assertThat(stops.answer().status()).isEqualTo(408);
            }
            new RawClient(lobby.pages()).send(half).close();

            assertThat(lobby.records()).doesNotContain("FACE_SAVING");
            assertThat(lobby.faces()).isZero();
            assertThat(lobby.kiosk()
                            .postAndFollow("/kiosk/save", "capture", review.field("capture"))
                            .heading())
                    .isEqualTo("Your face is saved");
        }
    }

    @Test
    void aSaveWhoseBrowserGoesIsFinishedAndRead() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            lobby.start();
            CompletableFuture<PlainPage> save = lobby.savingLate(lobby.bringPersonToReview(), "3");

            save.cancel(true);

            await().atMost(Lobby.PATIENCE).until(() -> lobby.records().contains("FACE_SAVED"));
            assertThat(lobby.faces()).isEqualTo(1);
            await().atMost(Lobby.PATIENCE)
                    .until(() -> lobby.kiosk().get("/kiosk/outcome").location().endsWith("/kiosk/done"));
        }
    }
}
