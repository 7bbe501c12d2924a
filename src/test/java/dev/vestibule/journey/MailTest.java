package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BioStar's e-mail from the console and from a kiosk, against every version; and what is told of it beforehand. */
@QuarkusTest
@TestProfile(MailProfile.class)
class MailTest extends PlainTest {

    private static final String MAIL = "POST /api/v2/send_email";
    private static final String SEARCH = "POST /api/v2/users/advance_search";
    private static final String OFF = "off: no e-mail can be sent";

    /** People with an address and without a face: nobody gets two mails within a minute. */
    private static final List<String> PEOPLE = new ArrayList<>(List.of(
            "1003", "1004", "1007", "1008", "1009", "1011", "1012", "1014", "1017", "1018", "1019", "1020", "1021",
            "1023", "1024", "1025", "1027", "1028", "1029", "1030", "1031", "1033", "1035", "1037"));

    @TestHTTPResource(value = "/health/group/biostar", management = true)
    URL health;

    @BeforeEach
    void anotherBioStar() {
        emulator.post("sessions/drop", Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2.9.12, everybody-found, 1",
        "2.9.12, id-if-found, 1",
        "2.9.7, id-only, 1",
        "2.9.1, id-only, 0",
        "2.8.8, id-only, 0",
        "X 1.0.2, everybody-found, 1"
    })
    void oneMailReachesOnePersonInEveryVersion(String version, String meaning, int searches) {
        emulator.post("switches", Map.of("version", version, "criteria-meaning", meaning));
        // The desk signs in, which shows it the list of people.
        desk.browser();
        int before = calls(SEARCH);
        String first = PEOPLE.remove(0);
        assertThat(mail(first).body()).contains("role=\"status\"", "it was sent to");
        assertMailed(first);
        assertThat(calls(SEARCH) - before).isEqualTo(searches);

        String second = PEOPLE.remove(0);
        agreed(kiosk, desk.issuePass(second, false));
        assertThat(kiosk.postAndFollow("/kiosk/phone").heading()).isEqualTo("Check your e-mail");
        assertMailed(first, second);
        assertThat(calls(SEARCH) - before).isEqualTo(2 * searches);
        assertThat(calls(MAIL)).isEqualTo(2);
    }

    @Test
    void whoIsNotFoundAloneIsSentNothingAndBothReadWhy() {
        String person = PEOPLE.remove(0);
        emulator.post(
                "fault",
                Map.of("kind", "not-done", "prefix", "/api/v2/users/advance_search", "times", 2, "method", "POST"));
        assertThat(mail(person).body()).contains("role=\"alert\"", "does not find them alone");
        agreed(kiosk, desk.issuePass(person, false));
        assertThat(kiosk.post("/kiosk/phone").alert()).contains("might have sent it to somebody else");
        assertThat(calls(MAIL)).isZero();
        assertThat(mail(person).body())
                .as("nothing was sent, so it may be asked for again")
                .contains("it was sent to");
        assertMailed(person);
    }

    @Test
    void aRefusedSearchIsToldWithBioStarsCode() {
        String person = PEOPLE.remove(0);
        for (String code : List.of("20", "30", "103")) {
            emulator.post(
                    "fault",
                    Map.of("kind", "code", "prefix", "/api/v2/users/advance_search", "status", 400, "code", code));
            assertThat(mail(person).body())
                    .contains("proves whom the e-mail would reach", "BioStar code " + code + ".");
        }
        assertThat(calls(MAIL)).isZero();
    }

    @Test
    void anEmptyAnswerIsAcceptedWithoutAWord() {
        emulator.post("switches", Map.of("send-email-success", "empty"));
        String person = PEOPLE.remove(0);
        assertThat(mail(person).body())
                .contains("role=\"status\"", "BioStar accepted, without a word", "accepted without a word")
                .doesNotContain("role=\"alert\"", "WITHOUT_A_WORD");
    }

    @Test
    void codeFourIsNoAnswerAboutAMail() {
        String person = PEOPLE.remove(0);
        emulator.post("fault", Map.of("kind", "code", "prefix", "/api/v2/send_email", "status", 200, "code", "4"));
        assertThat(mail(person).body()).contains("did not say whether it sent the e-mail");
        assertThat(mail(person).body()).contains("less than a minute ago");
        assertThat(calls(MAIL)).isEqualTo(1);
    }

    @Test
    void whatTheMailNeedsIsShownBeforehandAndToldToProbes() {
        emulator.post("switches", Map.of("version", "2.9.7"));
        assertThat(facts()).containsExactly("on", "on", "on");
        emulator.post("switches", Map.of("mail-server", "off", "mail-content", "off", "cloud", "off"));
        assertThat(facts()).containsExactly(OFF, OFF, OFF);
        RestAssured.get(health).then().statusCode(200).body("status", is("UP"));
        assertThat(told("mailServer", "mailContent", "mailCloud")).containsExactly("OFF", "OFF", "OFF");
    }

    @Test
    void ofRemoteAccessAndOfWhatMayNotBeReadNothingIsKnown() {
        emulator.post("switches", Map.of("cloud", "off"));
        assertThat(facts()).containsExactly("on", "on", "not known");
        for (String refusal : List.of("403/20", "400/103")) {
            emulator.post("switches", Map.of("settings-readable", refusal));
            String code = refusal.substring(4);
            assertThat(facts())
                    .containsExactly(
                            "not known <small>BioStar code " + code + ".</small>",
                            "not known <small>BioStar code " + code + ".</small>",
                            "not known");
        }
        assertThat(told("mailServer", "mailContent", "mailCloud"))
                .containsExactly("NOT_KNOWN", "NOT_KNOWN", "NOT_KNOWN");
    }

    @Test
    void aBioStarThatHangsWhenAskedForItsSettingsHoldsUpNoPage() throws Exception {
        emulator.post("fault", Map.of("kind", "no-answer", "prefix", "/api/setting", "times", 50));
        PlainPage page = desk.browser().getting("/console/people/" + PERSON).get(60, TimeUnit.SECONDS);
        assertThat(page.body()).contains("Send enrollment e-mail", "not known");
        emulator.post("faults/clear", Map.of());
    }

    /** Mail server, mail content, Cloud; a busy machine may need a second look. */
    private List<String> facts() {
        return await().until(
                        () -> {
                            String body = desk.person(PERSON).body();
                            String list = body.substring(body.indexOf("id=\"mail\""));
                            return Pattern.compile("<dd>(.*?)</dd>", Pattern.DOTALL)
                                    .matcher(list)
                                    .results()
                                    .map(found -> found.group(1).strip())
                                    .toList();
                        },
                        facts -> !facts.equals(List.of("not known", "not known", "not known")));
    }

    private List<String> told(String... keys) {
        return Arrays.stream(keys)
                .map(key -> RestAssured.get(health)
                        .jsonPath()
                        .getString("checks.find { it.data?." + key + " != null }?.data?." + key))
                .toList();
    }

    private PlainPage mail(String person) {
        return desk.browser().post("/console/people/" + person + "/invitations", "language", "en");
    }

    private void assertMailed(String... people) {
        List<String> mailed = new ArrayList<>();
        for (JsonNode mail : emulator.get("mails").path("mails")) {
            mailed.add(mail.path("user").asText());
        }
        assertThat(mailed).containsExactly(people);
    }
}
