package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Over HTTP: what somebody tries with a found badge, an old pass, an old cookie or another kiosk after a deletion. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class DeletedFaceTest extends PlainTest {

    /** A person with one face and a card. */
    private static final String ENROLLED = "1005";

    private static final String WHY =
            "Your face was deleted here, as you wished. To enroll again, ask at the desk for a new pass.";

    @Test
    void deletingIsNoWayToEnrollAndOnlyANewPassIsTheWayBack() {
        String old = desk.issuePass(ENROLLED, false);
        deletes(old);
        JsonNode before = calls();

        kiosk.postAndFollow("/kiosk/start");
        assertThat(kiosk.post("/kiosk/pass", "pass", old).alert()).startsWith("This pass does not work.");
        assertThat(calls()).isEqualTo(before);
        PlainPage badge = holdsBadge(ENROLLED);
        assertThat(badge.heading()).isEqualTo("Who are you?");
        assertThat(badge.alert()).isEqualTo(WHY);
        assertThat(desk.person(ENROLLED).body())
                .contains("This person deleted their own face here at", "a new pass is needed");

        String issuedSince = desk.issuePass(ENROLLED, false);
        assertThat(desk.person(ENROLLED).body()).contains("Only the pass that was issued since");
        assertThat(holdsBadge(ENROLLED).alert()).as("the badge gains nothing").isEqualTo(WHY);
        assertThat(kiosk.get(saves(kiosk, scanned(kiosk, issuedSince, ENROLLED)).location())
                        .heading())
                .isEqualTo("Your face is saved");
        assertThat(desk.person(ENROLLED).body()).doesNotContain("deleted their own face");
    }

    @Test
    void aJourneyThatWasPastIdentificationElsewhereEndsThere() {
        PlainBrowser elsewhere = anotherKiosk();
        present("badge", PERSON);
        kiosk.postAndFollow("/kiosk/start");
        PlainPage consent = kiosk.postAndFollow("/kiosk/badge");
        agrees(kiosk, consent);
        PlainPage review = scans(kiosk, PERSON);
        enrollsAndDeletesAt(elsewhere);
        int writes = calls(WRITE);
        int scans = calls(SCAN);
        String journey = kiosk.cookie(JOURNEY).orElseThrow();

        assertSentBack(kiosk, saves(kiosk, review), "face-deleted");
        kiosk.with(JOURNEY, journey);
        assertSentBack(kiosk, kiosk.post("/kiosk/scan", "attempt", "1"), "face-deleted");
        kiosk.with(JOURNEY, journey);
        assertSentBack(kiosk, kiosk.post("/kiosk/phone"), "ended");
        assertThat(calls(WRITE)).isEqualTo(writes);
        assertThat(calls(SCAN)).isEqualTo(scans);
        assertThat(facesOf(PERSON)).isZero();
        enrolls(kiosk, PERSON);
    }

    @Test
    void aDeletionThatBioStarRefusesLeavesThePassOpen() {
        String pass = desk.issuePass(ENROLLED, false);
        identified(kiosk, pass);
        emulator.post(
                "fault", Map.of("kind", "code", "method", "PUT", "prefix", "/api/users/", "status", 403, "code", "20"));
        assertThat(kiosk.post("/kiosk/delete").alert()).startsWith("Your face is not deleted.");
        assertThat(desk.person(ENROLLED).body()).doesNotContain("deleted their own face");
        assertThat(identified(kiosk, pass).heading()).isEqualTo("Your face is already enrolled");
    }

    private void deletes(String pass) {
        identified(kiosk, pass);
        assertThat(kiosk.postAndFollow("/kiosk/delete").heading()).isEqualTo("Your face is deleted");
        assertThat(facesOf(ENROLLED)).isZero();
    }

    private PlainPage holdsBadge(String person) {
        present("badge", person);
        kiosk.postAndFollow("/kiosk/start");
        return kiosk.post("/kiosk/badge");
    }

    private void enrolls(PlainBrowser browser, String person) {
        PlainPage review = scanned(browser, desk.issuePass(person, false), person);
        assertThat(browser.get(saves(browser, review).location()).heading()).isEqualTo("Your face is saved");
    }

    private void enrollsAndDeletesAt(PlainBrowser browser) {
        String own = reader;
        reader = readerOfAnother;
        enrolls(browser, PERSON);
        reader = own;
        identified(browser, desk.issuePass(PERSON, false));
        assertThat(browser.postAndFollow("/kiosk/delete").heading()).isEqualTo("Your face is deleted");
    }

    private String readerOfAnother;

    private PlainBrowser anotherKiosk() {
        String own = reader;
        readerOfAnother = FreshReader.of(emulator);
        reader = readerOfAnother;
        PlainBrowser browser = kiosk(FrontDesk.newName());
        reader = own;
        return browser;
    }
}
