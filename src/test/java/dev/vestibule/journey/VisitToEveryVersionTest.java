package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every version of BioStar that is emulated: the journey, the badge, the deletion, the e-mail, the console. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class VisitToEveryVersionTest extends PlainTest {

    private static final String MAIL = "POST /api/v2/send_email";
    private static final String CRITERIA = "POST /api/v2/users/advance_search";
    private static final List<String> WITHOUT_SEARCH = List.of("2.8.8", "2.9.1");

    /** A person with one face and a card. */
    private static final String ENROLLED = "1005";

    @ParameterizedTest
    @ValueSource(strings = {"2.8.8", "2.9.1", "2.9.7", "2.9.12", "X 1.0.2"})
    void aPersonEnrollsWithAPassByOneScanAndOneWrite(String version) {
        becomes(version);

        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        PlainPage done = kiosk.get(saves(kiosk, review).location());

        assertThat(done.heading()).isEqualTo("Your face is saved");
        assertThat(facesOf(PERSON)).isEqualTo(1);
        assertThat(calls(SCAN)).isEqualTo(1);
        assertThat(calls(WRITE)).isEqualTo(1);
        assertThat(calls("GET /api/users")).as("nobody reads everybody").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.8.8", "2.9.1", "2.9.7", "2.9.12", "X 1.0.2"})
    void aBadgeProvesItsOwnerByOneListOfCards(String version) {
        becomes(version);
        present("badge", PERSON);
        kiosk.postAndFollow("/kiosk/start");

        assertThat(kiosk.postAndFollow("/kiosk/badge").heading()).isEqualTo("Before we begin");

        assertThat(calls(CARD)).isEqualTo(1);
        assertThat(calls("GET /api/cards")).isEqualTo(1);
        assertThat(calls("GET /api/users")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.8.8", "2.9.1", "2.9.7", "2.9.12", "X 1.0.2"})
    void aPersonDeletesTheirFaceByOneWrite(String version) {
        becomes(version);
        identified(kiosk, desk.issuePass(ENROLLED, false));

        assertThat(kiosk.postAndFollow("/kiosk/delete").heading()).isEqualTo("Your face is deleted");

        assertThat(facesOf(ENROLLED)).isZero();
        assertThat(calls(WRITE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.8.8", "2.9.1", "2.9.7", "2.9.12", "X 1.0.2"})
    void anEmailGoesToOnePersonAndIsProvenFirstWhereThereIsASearchForIt(String version) {
        becomes(version);
        desk.person(PERSON);
        // Signing in has shown the desk the list of people.
        int before = calls(CRITERIA);

        desk.browser().post("/console/people/" + PERSON + "/invitations");

        assertThat(emulator.get("mails").path("mails"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("user").asText()).isEqualTo(PERSON));
        assertThat(calls(MAIL)).isEqualTo(1);
        assertThat(calls(CRITERIA) - before)
                .as("%s", emulator.get("calls"))
                .isEqualTo(WITHOUT_SEARCH.contains(version) ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.8.8", "2.9.1", "2.9.7", "2.9.12", "X 1.0.2"})
    void theConsoleFindsPeopleAndShowsOne(String version) {
        becomes(version);

        PlainPage found = desk.browser().get("/console/people?search=Wieczorek");
        PlainPage person = desk.person(PERSON);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).contains("Tomasz Wieczorek").doesNotContain("Marit Solheim");
        assertThat(person.body()).contains("Tomasz Wieczorek", "Issue pass");
    }

    /** A server of this version, with sessions of its own. */
    private void becomes(String version) {
        emulator.post("switches", Map.of("version", version));
        emulator.post("sessions/drop", Map.of());
        // Whoever asks first signs in anew, so that no call of a test is made twice.
        desk.person(ENROLLED);
    }
}
