package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Your face is saved" is read only after BioStar showed it. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class ReadBackTest extends PlainTest {

    private static final String SAVED = "Your face is saved";

    private String pass;
    private PlainPage review;

    @BeforeEach
    void standBeforeThePicture() {
        pass = desk.issuePass(PERSON, false);
        review = scanned(kiosk, pass, PERSON);
    }

    @Test
    void aSuccessThatStoredNothingIsNotSavedAndThePassStaysUsed() {
        fault("not-done", "PUT");
        assertUnconfirmed(saves(kiosk, review));
        assertThat(facesOf(PERSON)).isZero();
        assertThat(calls(WRITE)).isEqualTo(1);
    }

    @Test
    void anAnswerThatGotLostIsSavedOnceItIsReadBack() {
        fault("lost-answer", "PUT");
        assertThat(kiosk.get(saves(kiosk, review).location()).heading()).isEqualTo(SAVED);
        assertThat(facesOf(PERSON)).isEqualTo(1);
        assertThat(calls(WRITE)).as("sent once").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"reset", "html", "empty", "cut-off"})
    void aWriteOfWhichNobodyKnowsKeepsThePassUsed(String kind) {
        fault(kind, "PUT");
        PlainPage answer = saves(kiosk, review);
        assertThat(kiosk.get("/kiosk/scan").location()).contains("because=");
        assertUnconfirmed(answer);
        assertThat(calls(WRITE)).as("sent once").isEqualTo(1);
    }

    @Test
    void codeFourIsReadBack() {
        emulator.post("switches", Map.of("code-four", "done"));
        assertThat(kiosk.get(saves(kiosk, review).location()).heading()).isEqualTo(SAVED);
        assertThat(calls(WRITE)).as("sent once").isEqualTo(1);
    }

    @Test
    void codeFourOfAWriteThatWasNotDoneKeepsThePassUsed() {
        emulator.post("switches", Map.of("code-four", "not-done"));
        assertUnconfirmed(saves(kiosk, review));
        assertThat(calls(WRITE)).as("sent once").isEqualTo(1);
    }

    @Test
    void aServerErrorAfterTheWriteIsReadBack() {
        emulator.post(
                "fault", Map.of("kind", "done-but-failed", "method", "PUT", "prefix", "/api/users/", "status", 500));
        assertThat(kiosk.get(saves(kiosk, review).location()).heading()).isEqualTo(SAVED);
        assertThat(calls(WRITE)).as("sent once").isEqualTo(1);
    }

    @Test
    @Tag("slow")
    void aWriteThatIsCarriedOutLateIsFoundLater() {
        emulator.post("switches", Map.of("late-call", "45"));
        fault("late", "PUT");
        assertUnconfirmed(saves(kiosk, review));
        assertThat(recordsOfPerson()).contains("not known whether the face is saved");

        await("an operator who looks at the person's page")
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !recordsOfPerson().isEmpty()
                        && Ledger.ofKiosk(kioskName).contains("FACE_SAVED"));
        assertThat(Ledger.ofKiosk(kioskName)).containsSubsequence("FACE_UNCONFIRMED", "FACE_SAVED");
        assertThat(Ledger.causesOfKiosk(kioskName)).contains("FOUND_LATER");
        assertThat(facesOf(PERSON)).isEqualTo(1);
        assertThat(recordsOfPerson()).contains("found later, by reading BioStar");
        assertThat(calls(WRITE)).as("sent once").isEqualTo(1);
    }

    @Test
    void bioStarDownBeforeTheWriteIsNotSavedAndThePassStaysGood() {
        // A question whose connection ends is asked once more.
        fault("reset", "GET");
        fault("reset", "GET");
        assertNotSaved(saves(kiosk, review));
        assertThat(calls(WRITE)).isZero();
        theSamePassStillEnrolls();
    }

    @Test
    void aFaceThatBioStarRefusesIsNotSavedAndThePassStaysGood() {
        emulator.post(
                "fault",
                Map.of("kind", "code", "method", "PUT", "prefix", "/api/users/", "status", 400, "code", "65650"));
        PlainPage answer = saves(kiosk, review);
        assertNotSaved(answer);
        assertThat(answer.alert())
                .isEqualTo("The door system would not take this picture. Scan again in better light.");
        theSamePassStillEnrolls();
    }

    @Test
    void pressedTwiceIsWrittenOnce() {
        var first = kiosk.posting("/kiosk/save", "capture", review.field("capture"));
        var second = kiosk.posting("/kiosk/save", "capture", review.field("capture"));
        first.join();
        second.join();
        assertThat(calls(WRITE)).isEqualTo(1);
        assertThat(facesOf(PERSON)).isEqualTo(1);
    }

    private void assertNotSaved(PlainPage answer) {
        assertThat(answer.heading()).isEqualTo("Is this you?");
        assertThat(answer.alert()).isNotEmpty().doesNotContainPattern("\\d");
        assertThat(answer.body()).doesNotContain(SAVED);
        assertThat(facesOf(PERSON)).isZero();
    }

    /** The kiosk and the console say the same, and a new pass, one press away, enrolls. */
    private void assertUnconfirmed(PlainPage answer) {
        assertThat(answer.body()).doesNotContain(SAVED);
        assertThat(answer.alert()).startsWith("We could not check whether your face is saved.");
        assertThat(Ledger.ofKiosk(kioskName)).contains("FACE_UNCONFIRMED").doesNotContain("FACE_SAVED");
        PlainBrowser again = kiosk(FrontDesk.newName());
        again.postAndFollow("/kiosk/start");
        assertThat(again.post("/kiosk/pass", "pass", pass).alert()).startsWith("This pass does not work.");
    }

    private void theSamePassStillEnrolls() {
        PlainBrowser again = kiosk(FrontDesk.newName());
        assertThat(again.get(saves(again, scanned(again, pass, PERSON)).location())
                        .heading())
                .isEqualTo(SAVED);
        assertThat(facesOf(PERSON)).isEqualTo(1);
    }

    /** The table of records on the person's page. */
    private String recordsOfPerson() {
        String page = desk.browser().get("/console/people/" + PERSON).body();
        return page.substring(page.lastIndexOf("<table"));
    }

    private void fault(String kind, String method) {
        emulator.post("fault", Map.of("kind", kind, "method", method, "prefix", "/api/users/" + PERSON));
    }
}
