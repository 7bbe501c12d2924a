package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import dev.vestibule.emulator.state.SentMail;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Card scans (section 4.5), devices (4.1 to 4.3) and the enrollment mail (6). */
class CardAndMailTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();
    private Switches switches;

    @BeforeEach
    void fresh() {
        switches = EMULATOR.fresh().site().switches();
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @Test
    void aBadgeGivesItsNumber() {
        present(Presentation.BADGE, "1002");

        JsonObject answer = json(EMULATOR.scanCard(EmulatedSite.F2).join());

        assertThat(answer.getJsonObject("Card").getString("card_id")).isEqualTo("1370000102");
        assertThat(answer.getJsonObject("DeviceResponse").getString("result")).isEqualTo("true");
    }

    @Test
    void theNumberCanStandWithTheType() {
        switches.set(Switch.CARD_NUMBER_PLACE, "card-type");
        present(Presentation.BADGE, "1002");

        JsonObject card = json(EMULATOR.scanCard(EmulatedSite.F2).join()).getJsonObject("Card");

        assertThat(card.containsKey("card_id")).isFalse();
        assertThat(card.getJsonObject("card_type").getString("card_id")).isEqualTo("1370000102");
    }

    @Test
    void anUnknownBadgeIsNobodys() {
        present(Presentation.UNKNOWN_BADGE, "1002");

        String number = json(EMULATOR.scanCard(EmulatedSite.F2).join())
                .getJsonObject("Card")
                .getString("card_id");

        assertThat(number).matches("\\d+");
        assertThat(EMULATOR.site().people())
                .noneMatch(user -> user.cardNumbers().contains(number));
    }

    @ParameterizedTest
    @CsvSource({"400/1003", "400/1025"})
    void noBadgeFailsInTheFormThatIsSet(String form) {
        switches.set(Switch.SCAN_WAIT, "0.1");
        switches.set(Switch.CARD_NOBODY, form);

        assertThat(outcome(EMULATOR.scanCard(EmulatedSite.F2).join())).isEqualTo(form);
    }

    @Test
    void noBadgeCanBeASuccessWithNumberZero() {
        switches.set(Switch.SCAN_WAIT, "0.1");
        switches.set(Switch.CARD_NOBODY, "zero");

        assertThat(json(EMULATOR.scanCard(EmulatedSite.F2).join())
                        .getJsonObject("Card")
                        .getString("card_id"))
                .isEqualTo("0");
    }

    @Test
    void theSiteHasThreeReaders() {
        JsonObject devices = json(EMULATOR.get("/api/devices")).getJsonObject("DeviceCollection");

        assertThat(devices.getJsonArray("rows").stream().map(row -> ((JsonObject) row).getString("name")))
                .containsExactly(
                        "FaceStation F2 543700001 (10.0.0.20)",
                        "BioStation 3 543700002 (10.0.0.21)",
                        "BioEntry P2 543700003 (10.0.0.22)");
        JsonObject first = devices.getJsonArray("rows").getJsonObject(0);
        assertThat(first.getString("status")).isEqualTo("1");
        assertThat(first.getJsonObject("device_type_id").getMap())
                .containsEntry("id", "30")
                .containsEntry("name", "FaceStation F2");
    }

    @Test
    void aDeviceCanBeDisconnectedOrWithoutATypeName() {
        switches.set(Switch.DEVICE_TYPE, "name-missing");
        EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().online(false);

        JsonObject device =
                json(EMULATOR.get("/api/devices/" + EmulatedSite.F2)).getJsonObject("Device");

        assertThat(device.getString("status")).isEqualTo("0");
        assertThat(device.getJsonObject("device_type_id").containsKey("name")).isFalse();
        switches.set(Switch.DEVICE_TYPE, "other-ids");
        assertThat(json(EMULATOR.get("/api/devices/" + EmulatedSite.F2))
                        .getJsonObject("Device")
                        .getJsonObject("device_type_id")
                        .getString("id"))
                .isEqualTo("25");
        assertThat(outcome(EMULATOR.get("/api/devices/1"))).isEqualTo("400/301");
    }

    @Test
    void anOperatorReachesTheReadersOfTheirGroupsOnly() {
        EMULATOR.as("cardiology", "cardiology");

        JsonObject devices = json(EMULATOR.get("/api/devices")).getJsonObject("DeviceCollection");
        assertThat(devices.getJsonArray("rows").stream().map(row -> ((JsonObject) row).getString("id")))
                .containsExactly(EmulatedSite.F2);
        assertThat(outcome(EMULATOR.get("/api/devices/" + EmulatedSite.F2))).isEqualTo("200/0");
        assertThat(outcome(EMULATOR.get("/api/devices/" + EmulatedSite.BIOSTATION_3)))
                .isEqualTo("403/20");
    }

    @Test
    void devicesAreSearched() {
        JsonObject query = new JsonObject().put("limit", 2);

        assertThat(json(EMULATOR.post("/api/v2/devices/search", query))
                        .getJsonObject("DeviceCollection")
                        .getJsonArray("rows"))
                .hasSize(2);
        assertThat(outcome(EMULATOR.post("/api/v2/devices/search", new JsonObject().put("type", "face"))))
                .isEqualTo("400/30");
    }

    @Test
    void aMailIsSentOnce() {
        HttpResponse<String> answer = send("1002", "ko");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(new JsonObject().put("code", "0"));
        assertThat(EMULATOR.site().mails())
                .extracting(SentMail::userId, SentMail::address, SentMail::language)
                .containsExactly(tuple("1002", "tomasz.wieczorek@hospital.example", "ko"));
    }

    @Test
    void theSuccessCanStandElsewhereOrNotAtAll() {
        switches.set(Switch.SEND_EMAIL_SUCCESS, "response");
        assertThat(outcome(send("1002", "en"))).isEqualTo("200/0");
        switches.set(Switch.SEND_EMAIL_SUCCESS, "with-status");
        assertThat(json(send("1002", "en")).getMap()).containsKeys("code", "httpResponseStatus");
        switches.set(Switch.SEND_EMAIL_SUCCESS, "empty");
        HttpResponse<String> nothing = send("1002", "en");
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(nothing.body()).isEmpty();
        assertThat(EMULATOR.site().mails()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL_SERVER,off,1002,217",
        "CLOUD,off,1002,906",
        "CLOUD,unreachable,1002,908",
        "MAIL_CONTENT,off,1002,1000",
        "MAIL_CONTENT,on,1006,131079"
    })
    void whatIsMissingPreventsTheMail(Switch precondition, String value, String person, String code) {
        switches.set(precondition, value);

        HttpResponse<String> bare = send(person, "en");
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(json(bare)).isEqualTo(new JsonObject().put("code", "1000"));
        switches.set(Switch.SEND_EMAIL_CODE, "by-cause");
        assertThat(json(send(person, "en")).getString("code")).isEqualTo(code);
        switches.set(Switch.SEND_EMAIL_FAILURE, "400");
        assertThat(outcome(send(person, "en"))).isEqualTo("400/" + code);
        switches.set(Switch.SEND_EMAIL_FAILURE, "200");
        assertThat(outcome(send(person, "en"))).isEqualTo("200/" + code);
        assertThat(EMULATOR.site().mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'id':'1002',CRITERIA}",
                "{'id':1002,'language':'en',CRITERIA}",
                "{'id':'1002','language':'',CRITERIA}",
                "{'id':'1002','language':'es',CRITERIA}",
                "{'id':'1002','language':'en','more':1,CRITERIA}",
                "{'id':'1002','language':'en','adv_criteria':[]}",
                "{'id':'1002','language':'en','adv_criteria':{}}",
                "{'id':'1002','language':'en','adv_criteria':{'user_operator_level_id':'0','user_id':1002}}"
            })
    void allMembersAreMandatoryAndNothingElseIsTaken(String body) {
        String json = body.replace("CRITERIA", "'adv_criteria':{'user_operator_level_id':'0'}")
                .replace('\'', '"');
        assertThat(outcome(EMULATOR.call("POST", "/api/v2/send_email", json))).isEqualTo("400/30");
    }

    @Test
    void criteriaAreMandatorySince298() {
        JsonObject bare = new JsonObject().put("id", "1002").put("language", "en");
        assertThat(outcome(EMULATOR.post("/api/v2/send_email", bare))).isEqualTo("400/30");
        switches.set(Switch.CRITERIA_MISSING, "400/1000");
        assertThat(outcome(EMULATOR.post("/api/v2/send_email", bare))).isEqualTo("400/1000");
        assertThat(EMULATOR.site().mails()).isEmpty();
        switches.set(Switch.CRITERIA_MISSING, "accepted");
        assertThat(EMULATOR.post("/api/v2/send_email", bare).statusCode()).isEqualTo(200);
        switches.set(Switch.CRITERIA_MISSING, "400/30");
        switches.set(Switch.VERSION, "2.9.7");
        assertThat(EMULATOR.post("/api/v2/send_email", bare).statusCode()).isEqualTo(200);
        switches.set(Switch.CRITERIA_MEANING, "everybody-found");
        assertThat(send("1002", "en").statusCode()).isEqualTo(200);
        assertThat(EMULATOR.site().mails()).hasSize(3).allMatch(mail -> mail.userId()
                .equals("1002"));
    }

    @Test
    void criteriaMayMailEverybodyTheyFindOrChooseAmongThem() {
        JsonObject ward = new JsonObject().put("user_operator_level_id", "0").put("user_group_id", "3");
        send("1002", "en", ward);
        assertThat(mailed()).containsExactly("1002");
        switches.set(Switch.CRITERIA_MEANING, "everybody-found");
        send("1002", "en", ward.copy().put("limit", 1));
        assertThat(mailed()).hasSize(10).contains("1011", "1020").doesNotContain("1016");
        EMULATOR.site().mails().clear();
        switches.set(Switch.CRITERIA_MEANING, "id-if-found");
        assertThat(send("1002", "en", ward).statusCode()).isEqualTo(400);
        assertThat(send("1012", "en", ward).statusCode()).isEqualTo(200);
        assertThat(mailed()).containsExactly("1012");
    }

    @Test
    void settingsTellWhetherMailCanBeSent() {
        switches.set(Switch.VERSION, "2.9.7");
        assertThat(settings()).containsExactly("1", "1", "1");
        switches.set(Switch.MAIL_SERVER, "off");
        switches.set(Switch.MAIL_CONTENT, "off");
        switches.set(Switch.CLOUD, "off");
        assertThat(settings()).containsExactly("0", "0", "0");
        switches.set(Switch.VERSION, "2.9.12");
        switches.set(Switch.CLOUD, "on");
        assertThat(settings().get(0)).as("Cloud, which Remote Access replaced").isEqualTo("0");
        for (String refusal : List.of("403/20", "400/103")) {
            switches.set(Switch.SETTINGS_READABLE, refusal);
            for (String path : List.of("setting/biostar", "setting/alarm_smtps", "setting_email")) {
                assertThat(outcome(EMULATOR.get("/api/" + path))).isEqualTo(refusal);
            }
        }
        assertThat(outcome(EMULATOR.call("PUT", "/api/setting/biostar", "{}"))).isEqualTo("400/103");
    }

    private static List<String> settings() {
        return List.of(
                String.valueOf(json(EMULATOR.get("/api/setting/biostar"))
                        .getJsonObject("BioStar")
                        .getJsonObject("cloud")
                        .getValue("use_cloud")),
                String.valueOf(json(EMULATOR.get("/api/setting/alarm_smtps"))
                        .getJsonObject("AlarmSmtpCollection")
                        .getValue("total")),
                json(EMULATOR.get("/api/setting_email"))
                        .getJsonArray("visual_face_setting")
                        .getString(5));
    }

    @Test
    void noMailWithoutPermissionOrPerson() {
        assertThat(outcome(send("4711", "en"))).isEqualTo("400/201");
        EMULATOR.as("cardiology", "cardiology");
        assertThat(outcome(send("1011", "en"))).isEqualTo("403/20");
        EMULATOR.as("reader", "reader");
        assertThat(outcome(send("1002", "en"))).isEqualTo("403/20");
    }

    private static HttpResponse<String> send(String id, String language) {
        return send(
                id,
                language,
                new JsonObject().put("user_operator_level_id", "0").put("user_id", id));
    }

    private static HttpResponse<String> send(String id, String language, JsonObject criteria) {
        return EMULATOR.post(
                "/api/v2/send_email",
                new JsonObject().put("id", id).put("language", language).put("adv_criteria", criteria));
    }

    private static List<String> mailed() {
        return EMULATOR.site().mails().stream().map(SentMail::userId).toList();
    }

    private static void present(Presentation what, String person) {
        EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().present(what, person);
    }
}
