package dev.vestibule.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.emulator.state.AnsweredCall;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A wrong request and a wrong answer fail a test; what tests do on purpose does not. */
class WitnessTest {

    private static final String DONE = "{\"Response\":{\"code\":\"0\",\"message\":\"Success\"}}";
    private static final String REFUSED = "{\"Response\":{\"code\":\"30\",\"message\":\"\"}}";
    private static final String CHANGE = "{\"User\":{\"credentials\":{\"visualFaces\":[]}}}";
    private static final String NO_CHANGE = "{\"User\":{\"faces\":[]}}";
    private static final Map<String, String> NEWEST = Map.of("version", "2.9.12", "scalars", "by-program");

    private final Witness ofVestibule = new Witness(true);
    private final Witness ofEmulator = new Witness(false);

    @Test
    void whatFitsIsSilent() {
        hear(exchanged("PUT", "/api/users/7", CHANGE, 200, DONE, false, NEWEST));

        ofVestibule.check();
        ofEmulator.check();
    }

    @Test
    void aWrongRequestOfVestibuleFailsEvenWhenItIsRefused() {
        hear(exchanged("PUT", "/api/users/7", NO_CHANGE, 400, REFUSED, false, NEWEST));

        assertThatThrownBy(ofVestibule::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Request PUT /api/users/7");
        ofEmulator.check();
    }

    @Test
    void anEmulatorThatAcceptsAWrongRequestFails() {
        hear(exchanged("PUT", "/api/users/7", NO_CHANGE, 200, DONE, false, NEWEST));

        assertThat(ofEmulator.wrong()).singleElement().asString().startsWith("Request PUT /api/users/7");
    }

    @Test
    void aWrongAnswerFails() {
        hear(exchanged("GET", "/api/users", "", 200, "{\"UserCollection\":{\"total\":3}}", false, NEWEST));

        assertThat(ofEmulator.wrong()).isNotEmpty().allMatch(wrong -> wrong.startsWith("Answer 200 to GET /api/users"));
        assertThat(ofVestibule.wrong()).isNotEmpty();
        assertThat(ofVestibule.wrong()).as("told once").isEmpty();
    }

    @Test
    void aFaultAndAStyleThatIsSetOnPurposeAreNoAnswersOfBioStar() {
        String numbers = DONE.replace("\"0\"", "0");
        hear(exchanged("PUT", "/api/users/7", CHANGE, 200, "{}", true, NEWEST));
        hear(exchanged("PUT", "/api/users/7", CHANGE, 200, numbers, false, Map.of("scalars", "numbers")));

        ofVestibule.check();
        ofEmulator.check();
    }

    @Test
    void aCallThatNobodyDescribedIsNotVestibules() {
        hear(exchanged("DELETE", "/api/users?id=7", "", 400, REFUSED, false, NEWEST));

        assertThat(ofVestibule.wrong()).containsExactly("No such call: DELETE /api/users 400");
        ofEmulator.check();
    }

    @Test
    void aCallOfTheEmulatorAloneIsNotVestibulesAndOneThatIsAcceptedIsDescribed() {
        hear(exchanged("GET", "/api/device_types", "", 400, REFUSED, false, NEWEST));
        assertThat(ofVestibule.wrong()).containsExactly("No such call: GET /api/device_types 400");
        ofEmulator.check();

        hear(exchanged("GET", "/api/nothing", "", 200, DONE, false, NEWEST));
        assertThat(ofEmulator.wrong()).containsExactly("Accepted, and nobody described it: GET /api/nothing 200");
    }

    @Test
    void aMailThatWasSentMayBeAnsweredByNothing() {
        String mail =
                "{\"id\":\"7\",\"language\":\"en\",\"adv_criteria\":{\"limit\":1,\"user_operator_level_id\":\"0\"}}";
        hear(exchanged("POST", "/api/v2/send_email", mail, 200, "", false, NEWEST));
        ofVestibule.check();
        ofEmulator.check();

        hear(exchanged("GET", "/api/users", "", 200, "", false, NEWEST));
        assertThat(ofEmulator.wrong()).isNotEmpty();
    }

    private void hear(AnsweredCall exchanged) {
        ofVestibule.hear(exchanged);
        ofEmulator.hear(exchanged);
    }

    private static AnsweredCall exchanged(
            String method,
            String uri,
            String asked,
            int status,
            String answered,
            boolean faulty,
            Map<String, String> switches) {
        return new AnsweredCall(method, uri, asked, status, "application/json", answered, faulty, switches);
    }
}
