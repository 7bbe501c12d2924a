package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices beyond scans (sections 4.2, 4.6, 4.7 and 4.9). */
class DeviceCallsTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();

    @BeforeEach
    void fresh() {
        EMULATOR.fresh();
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static final String BOTH =
            "{'DeviceCollection':{'rows':[{'id':'" + EmulatedSite.F2 + "'},{'id':" + EmulatedSite.BIOSTATION_3 + "}]}}";

    @Test
    void everybodyIsOnADeviceWhereUsersGoThereByThemselves() {
        JsonObject counts = json(EMULATOR.get("/api/devices/" + EmulatedSite.F2 + "/discover_userdata"))
                .getJsonObject("DeviceUserData");

        assertThat(counts.getString("user_count")).isEqualTo("40");
        assertThat(counts.getString("visual_face_count")).isEqualTo("5");
        assertThat(users("?limit=50&page=1").getString("total")).isEqualTo("40");
        assertThat(users("").getJsonArray("rows")).hasSize(40);
        assertThat(users("?limit=15&page=3").getJsonArray("rows")).hasSize(10);
        assertThat(users("?limit=15&page=0").getJsonArray("rows")).hasSize(15);
        assertThat(outcome(EMULATOR.get("/api/devices/" + EmulatedSite.F2 + "/users?limit=all")))
                .isEqualTo("400/103");
    }

    @Test
    void elsewhereOnlyThoseWhoWereExported() {
        EMULATOR.site().switches().set(Switch.USER_SYNC, "none");
        assertThat(users("").getString("total")).isEqualTo("0");

        call("POST", "/api/users/export?id=1001+1002", BOTH);

        assertThat(users("").getString("total")).isEqualTo("2");
    }

    @Test
    void usersAreTakenOffADeviceAndNotOutOfBioStar() {
        assertThat(outcome(call("DELETE", "/api/devices/" + EmulatedSite.F2 + "/users?id=1002", "")))
                .isEqualTo("200/0");
        assertThat(users("").getString("total")).isEqualTo("39");
        assertThat(outcome(call("DELETE", "/api/devices/" + EmulatedSite.F2 + "/users?id=1002", "")))
                .isEqualTo("400/201");
        assertThat(outcome(call("DELETE", "/api/devices/" + EmulatedSite.F2 + "/users", "")))
                .isEqualTo("400/30");
        assertThat(outcome(call("DELETE", "/api/devices/" + EmulatedSite.F2 + "/users?id=*", "")))
                .isEqualTo("200/0");
        assertThat(users("").getString("total")).isEqualTo("0");
        assertThat(EMULATOR.site().people()).hasSize(40);
        EMULATOR.putUser("1002", new JsonObject().put("phone", "1"));
        assertThat(users("").getString("total"))
                .as("whoever is written comes back")
                .isEqualTo("1");
    }

    @Test
    void aDeviceGivesItsUsersWithFacesOfFourTemplates() {
        JsonObject answer = json(call("POST", "/api/devices/" + EmulatedSite.F2 + "/users/export?id=1001", ""));

        assertThat(answer.getJsonObject("DeviceResponse").getString("result")).isEqualTo("true");
        JsonArray templates = answer.getJsonObject("UserCollection")
                .getJsonArray("rows")
                .getJsonObject(0)
                .getJsonObject("credentials")
                .getJsonArray("visualFaces")
                .getJsonObject(0)
                .getJsonArray("templates");
        assertThat(templates).hasSize(4).allMatch(template -> ((JsonObject) template)
                .getString("credential_bin_type")
                .equals("5"));
    }

    @Test
    void aDeviceThatIsAwayTellsNothing() {
        EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().online(false);

        for (String call : List.of("/discover_userdata", "/users")) {
            assertThat(outcome(EMULATOR.get("/api/devices/" + EmulatedSite.F2 + call)))
                    .isEqualTo("400/1001");
            assertThat(outcome(EMULATOR.get("/api/devices/4711" + call))).isEqualTo("400/301");
        }
    }

    @ParameterizedTest
    @CsvSource({"reboot", "lock", "unlock", "sync?clean=false"})
    void anActionHasACodeForEachDevice(String action) {
        EMULATOR.site().reader(EmulatedSite.BIOSTATION_3).orElseThrow().online(false);

        HttpResponse<String> answer = call("POST", "/api/devices/" + action, BOTH);

        assertThat(outcome(answer)).isEqualTo("200/0");
        JsonObject devices = json(answer).getJsonObject("DeviceResponse");
        assertThat(devices.getString("result")).isEqualTo("false");
        assertThat(devices.getJsonArray("rows").stream()
                        .map(row -> ((JsonObject) row).getString("code"))
                        .toList())
                .isEqualTo(List.of("0", "1004"));
        EMULATOR.as("cardiology", "cardiology");
        assertThat(outcome(call("POST", "/api/devices/" + action, BOTH))).isEqualTo("403/20");
    }

    @Test
    void typesAndWhatDevicesCanDoAreTold() {
        assertThat(
                        json(EMULATOR.get("/api/device_types"))
                                .getJsonObject("DeviceTypeCollection")
                                .getJsonArray("rows")
                                .stream()
                                .map(row -> ((JsonObject) row).getString("id"))
                                .toList())
                .isEqualTo(List.of("30", "35", "15"));
        assertThat(json(call("POST", "/api/devices/capability", BOTH))
                        .getJsonObject("DeviceCollection")
                        .getString("total"))
                .isEqualTo("2");
        assertThat(outcome(EMULATOR.get("/api/devices/" + EmulatedSite.F2 + "/config")))
                .isEqualTo("200/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{}|200/0|3|543700001",
                "{'limit':0,'exclude_device_type_id':'254','order_by':'id:false'}|200/0|3|543700001",
                "{'exclude_device_type_id':'30'}|200/0|2|543700002",
                "{'order_by':'id:true','limit':1}|200/0|3|543700003",
                "{'offset':1,'limit':1}|200/0|3|543700002",
                "{'device_group_id':'3'}|200/0|1|543700002",
                "{'feature_types':['card']}|200/0|3|543700001",
                "|400/30||",
                "[]|400/700||",
                "{'device_group_id':null}|400/30||",
                "{'device_group_id':'ward'}|400/30||",
                "{'limit':'1'}|400/30||",
                "{'order_by':7}|400/30||",
                "{'feature_types':'card'}|400/30||"
            })
    void devicesAreSearchedWithAtLeastAnEmptyObject(String body, String outcome, Integer total, String first) {
        HttpResponse<String> answer = call("POST", "/api/v2/devices/search", body);

        assertThat(outcome(answer)).isEqualTo(outcome);
        if (total != null) {
            JsonObject collection = json(answer).getJsonObject("DeviceCollection");
            assertThat(collection.getValue("total")).isEqualTo(total);
            assertThat(collection
                            .getJsonArray("rows")
                            .getJsonObject(0)
                            .getValue("id")
                            .toString())
                    .isEqualTo(first);
        }
    }

    @Test
    void fingersAreScannedWhereThereIsASensor() {
        String scan = "/api/devices/" + EmulatedSite.F2 + "/scan_fingerprint";
        String option = "{'ScanFingerprintOption':{'enroll_quality':'80','raw_image':true}}";
        assertThat(outcome(call("POST", scan, option))).isEqualTo("400/262175");

        EMULATOR.site().switches().set(Switch.DEVICE_TYPE, "fingerprint");
        assertThat(json(EMULATOR.get("/api/devices/" + EmulatedSite.F2))
                        .getJsonObject("Device")
                        .getJsonObject("device_type_id")
                        .getString("id"))
                .isEqualTo("29");
        assertThat(json(EMULATOR.get("/api/devices/enrollment?type=1"))
                        .getJsonObject("DeviceCollection")
                        .getString("total"))
                .isEqualTo("1");
        assertThat(json(call("POST", scan, option))
                        .getJsonObject("DeviceResponse")
                        .getString("result"))
                .as("nobody came")
                .isEqualTo("false");
        EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().present(Presentation.FACE, "1002");
        String finger = json(call("POST", scan, option))
                .getJsonObject("FingerprintTemplate")
                .getString("template0");
        assertThat(outcome(verify(finger, finger))).isEqualTo("200/0");
        assertThat(outcome(verify(finger, "AAAA"))).isEqualTo("400/1015");
    }

    private static HttpResponse<String> verify(String first, String second) {
        return call(
                "POST",
                "/api/devices/" + EmulatedSite.F2 + "/verify_fingerprint",
                "{'FingerprintTemplate':{'template0':'" + first + "','template1':'" + second
                        + "'},'VerifyFingerprintOption':{'security_level':'0'}}");
    }

    private static JsonObject users(String query) {
        return json(EMULATOR.get("/api/devices/" + EmulatedSite.F2 + "/users" + query))
                .getJsonObject("UserCollection");
    }

    private static HttpResponse<String> call(String method, String path, String body) {
        return EMULATOR.call(method, path, body == null ? "" : body.replace('\'', '"'));
    }
}
