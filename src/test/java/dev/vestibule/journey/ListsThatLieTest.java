package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BioStar X 1.0.0 to 1.0.2 calls everybody active in its lists (section 3.6); whatever acts reads the person first. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class ListsThatLieTest extends PlainTest {

    /** Switched off in BioStar. */
    private static final String INACTIVE = "1010";

    @BeforeEach
    void lie() {
        emulator.post("switches", Map.of("listed-disabled", "always-false", "advanced-search", "400/103"));
    }

    @Test
    void theListSaysWhatItSaysAndThePersonsPageTheTruth() {
        assertThat(desk.browser().get("/console/people?search=" + INACTIVE).body())
                .contains("Selam Tadesse")
                .doesNotContain("inactive, as listed")
                .contains("as of BioStar");
        assertThat(desk.person(INACTIVE).body()).contains("inactive").doesNotContain(">Issue pass<");
    }

    @Test
    void noPassAndNoMailForSomebodyWhomTheListCallsActive() {
        PlainPage pass = desk.browser().post("/console/people/" + INACTIVE + "/passes");
        PlainPage mail = desk.browser().post("/console/people/" + INACTIVE + "/invitations", "language", "en");
        assertThat(pass.body()).doesNotContain("aria-label=\"Pass\"").contains("role=\"alert\"");
        assertThat(mail.body()).contains("role=\"alert\"");
        assertThat(emulator.get("mails").path("mails")).isEmpty();
    }

    @Test
    void noJourneyByBadgeForSomebodyWhomTheListCallsActive() {
        kiosk.postAndFollow("/kiosk/start");
        present("badge", INACTIVE);
        assertThat(kiosk.post("/kiosk/badge").heading()).isEqualTo("Who are you?");
        assertThat(Ledger.causesOfKiosk(kioskName)).containsExactly("PERSON_INACTIVE");
    }

    @Test
    void noPassIsRedeemedBySomebodySwitchedOffSince() {
        String pass = desk.issuePass(PERSON, false);
        emulator.disable(PERSON);
        assertThat(desk.browser().get("/console/people?search=" + PERSON).body())
                .as("the list calls them active")
                .doesNotContain("inactive, as listed");
        kiosk.postAndFollow("/kiosk/start");
        assertThat(kiosk.post("/kiosk/pass", "pass", pass).alert()).startsWith("This pass does not work");
        assertThat(Ledger.causesOfKiosk(kioskName)).containsExactly("PERSON_INACTIVE");
    }

    @Test
    void noFaceIsSavedOfSomebodySwitchedOffSinceTheScan() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        emulator.disable(PERSON);
        int writes = calls(WRITE);
        assertSentBack(kiosk, saves(kiosk, review), "ended");
        assertThat(calls(WRITE)).isEqualTo(writes);
        assertThat(facesOf(PERSON)).isZero();
        assertThat(Ledger.ofKiosk(kioskName)).contains("FACE_NOT_SAVED").doesNotContain("FACE_SAVED");
        assertThat(Ledger.causesOfKiosk(kioskName)).containsExactly("PERSON_INACTIVE");
    }
}
