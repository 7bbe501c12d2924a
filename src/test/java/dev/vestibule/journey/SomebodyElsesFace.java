package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on "nobody gets a face onto somebody else's account". None may leave a face where it does not belong. */
abstract class SomebodyElsesFace extends Attack {

    @Test
    void onePassAtTwoKiosksAtTheSameMomentSavesOneFace() {
        Neighbour other = neighbour();
        String pass = desk.issuePass(PERSON, true);
        PlainPage own = scanned(kiosk, pass, PERSON);
        PlainPage second = scannedAt(other, pass, FINDER);
        CompletableFuture<PlainPage> here = kiosk.posting("/kiosk/save", "capture", own.field("capture"));
        CompletableFuture<PlainPage> there = other.browser().posting("/kiosk/save", "capture", second.field("capture"));
        here.join();
        there.join();
        assertThat(calls(WRITE)).isEqualTo(1);
        assertThat(facesOf(PERSON)).isEqualTo(1);
        assertThat(facesOf(FINDER)).isZero();
    }

    @Test
    void aCaptureTakenAtAnotherKioskIsNobodysHere() {
        Neighbour other = neighbour();
        PlainPage foreign = scannedAt(other, desk.issuePass(FINDER, false), FINDER);
        scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        kiosk.post("/kiosk/save", "capture", foreign.field("capture"));
        assertNoFace(PERSON, FINDER);
    }

    @Test
    void aCaptureOfOnesOwnEndedJourneyIsNotSavedInTheNext() {
        String pass = desk.issuePass(PERSON, false);
        PlainPage old = scanned(kiosk, pass, FINDER);
        kiosk.postAndFollow("/kiosk/end");
        agreed(kiosk, pass);
        kiosk.post("/kiosk/save", "capture", old.field("capture"));
        assertNoFace(PERSON, FINDER);
    }

    @Test
    void theCookieOfTheFirstStepDoesNotPutASecondPersonIntoTheJourney() {
        kiosk.postAndFollow("/kiosk/start");
        String first = kiosk.cookie(JOURNEY).orElseThrow();
        PlainPage consent = kiosk.postAndFollow("/kiosk/pass", "pass", desk.issuePass(FINDER, false));
        agrees(kiosk, consent);
        PlainPage review = scans(kiosk, FINDER);
        kiosk.with(JOURNEY, first);
        kiosk.post("/kiosk/pass", "pass", desk.issuePass(PERSON, false));
        saveWithWhateverIsLeft(review);
        assertNoFace(PERSON);
    }

    @Test
    void norDoesABadgeAfterAPass() {
        kiosk.postAndFollow("/kiosk/start");
        String first = kiosk.cookie(JOURNEY).orElseThrow();
        agrees(kiosk, kiosk.postAndFollow("/kiosk/pass", "pass", desk.issuePass(FINDER, false)));
        PlainPage review = scans(kiosk, FINDER);
        kiosk.with(JOURNEY, first);
        present("badge", PERSON);
        kiosk.post("/kiosk/badge");
        saveWithWhateverIsLeft(review);
        assertNoFace(PERSON);
    }

    @Test
    void twoPassesInTheSameMomentAreOnePerson() {
        kiosk.postAndFollow("/kiosk/start");
        String[] passes = {desk.issuePass(PERSON, false), desk.issuePass(FINDER, false)};
        CompletableFuture<PlainPage> one = kiosk.posting("/kiosk/pass", "pass", passes[0]);
        CompletableFuture<PlainPage> two = kiosk.posting("/kiosk/pass", "pass", passes[1]);
        one.join();
        two.join();
        assertThat(recorded("PASS_ACCEPTED")).isLessThanOrEqualTo(1);
    }

    @Test
    void aPassTakenBackAfterTheIdentificationSavesNothing() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        desk.issuePass(PERSON, false);
        saves(kiosk, review);
        assertNoFace(PERSON);
    }

    @Test
    void aPassTakenBackAfterTheIdentificationDeletesNothing() {
        identified(kiosk, desk.issuePass(ENROLLED, false));
        desk.issuePass(ENROLLED, false);
        kiosk.post("/kiosk/delete");
        assertThat(facesOf(ENROLLED)).isEqualTo(1);
        assertThat(calls(WRITE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCookieOfBeforeADeletionEnrollsNobody(boolean mayReplace) {
        identified(kiosk, desk.issuePass(ENROLLED, mayReplace));
        String before = kiosk.cookie(JOURNEY).orElseThrow();
        kiosk.postAndFollow("/kiosk/delete");
        assertThat(facesOf(ENROLLED)).isZero();
        kiosk.with(JOURNEY, before);
        kiosk.post("/kiosk/replace");
        kiosk.with(JOURNEY, before);
        PlainPage consent = kiosk.get("/kiosk/consent");
        assertThat(consent.status()).isEqualTo(303);
        assertThat(calls(SCAN)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the pass", "a badge", "an older pass"})
    void afterADeletionNothingThatWasThereBeforeEnrollsAtAnyKiosk(String proof) {
        Neighbour other = neighbour();
        String pass = desk.issuePass(ENROLLED, true);
        identified(kiosk, proof.equals("an older pass") ? desk.issuePass(ENROLLED, true) : pass);
        kiosk.postAndFollow("/kiosk/delete");
        assertThat(facesOf(ENROLLED)).isZero();
        other.browser().postAndFollow("/kiosk/start");
        if (proof.equals("a badge")) {
            emulator.post("present", Map.of("reader", other.reader(), "what", "badge", "person", ENROLLED));
            other.browser().post("/kiosk/badge");
        } else {
            other.browser().post("/kiosk/pass", "pass", pass);
        }
        PlainPage consent = other.browser().get("/kiosk/consent");
        assertThat(consent.heading()).isNotEqualTo("Before we begin");
        assertThat(calls(SCAN)).isZero();
    }

    @Test
    void twoJourneysBegunBeforeADeletionEndWithIt() {
        Neighbour other = neighbour();
        String pass = desk.issuePass(ENROLLED, true);
        identified(other.browser(), pass);
        agrees(other.browser(), other.browser().postAndFollow("/kiosk/replace"));
        identified(kiosk, pass);
        kiosk.postAndFollow("/kiosk/delete");
        emulator.post("present", Map.of("reader", other.reader(), "what", "face", "person", FINDER));
        PlainPage review = other.browser().post("/kiosk/scan", "attempt", "0");
        review.first("name=\"capture\" value=\"([^\"]*)\"")
                .ifPresent(capture -> other.browser().post("/kiosk/save", "capture", capture));
        assertThat(facesOf(ENROLLED)).isZero();
    }

    @Test
    void aDeclinedJourneyIsNotAgreedToWithItsOldCookie() {
        PlainPage consent = identified(kiosk, desk.issuePass(PERSON, false));
        String before = kiosk.cookie(JOURNEY).orElseThrow();
        kiosk.postAndFollow("/kiosk/consent", "decision", "decline", "text", consent.field("text"));
        kiosk.with(JOURNEY, before);
        JsonNode calls = calls();
        assertSentBack(
                kiosk, kiosk.post("/kiosk/consent", "decision", "agree", "text", consent.field("text")), "ended");
        assertThat(recorded("CONSENT_GRANTED")).isZero();
        assertThat(calls()).isEqualTo(calls);
    }

    @Test
    void aBrowserPairedAnewCannotGoOnWithItsOldJourney() {
        agreed(kiosk, desk.issuePass(PERSON, false));
        kiosk.with("__Host-kiosk", desk.pair(FrontDesk.newName(), reader));
        JsonNode calls = calls();
        assertSentBack(kiosk, kiosk.post("/kiosk/scan", "attempt", "0"), "expired");
        assertThat(calls()).isEqualTo(calls);
    }

    /** Consents when it is asked to, and presses "Use this picture" with a capture of before. */
    private void saveWithWhateverIsLeft(PlainPage review) {
        PlainPage page = kiosk.get("/kiosk/consent");
        page.first("name=\"text\" value=\"([^\"]*)\"")
                .ifPresent(text -> kiosk.post("/kiosk/consent", "decision", "agree", "text", text));
        kiosk.post("/kiosk/save", "capture", review.field("capture"));
    }

    private void assertNoFace(String... people) {
        for (String person : people) {
            assertThat(facesOf(person)).as("faces of " + person).isZero();
        }
    }
}
