package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Who did what, who is to be told of what, and what else can be read (sections 7.3, 8.5 and 14). */
class AuditAndAlertTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();

    @BeforeEach
    void fresh() {
        EMULATOR.fresh();
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static final String ALL_TIME =
            "{'column':'DATE','operator':3,'values':['2020-01-01T00:00:00.000Z','2037-01-01T00:00:00.000Z']}";

    @Test
    void aMailAndAWriteLeaveATrailAndReadingDoesNot() {
        EMULATOR.get("/api/users/1002");
        EMULATOR.putUser("1002", new JsonObject().put("phone", "5550100"));
        call(
                "POST",
                "/api/v2/send_email",
                "{'id':'1003','language':'ko','adv_criteria':{'user_operator_level_id':'0','user_id':'1003'}}");
        EMULATOR.putUser("4711", new JsonObject().put("phone", "5550100"));

        JsonArray rows = audit("{'limit':50,'offset':0,'total':false,'conditions':[" + ALL_TIME + "]}")
                .getJsonArray("rows");

        assertThat(rows.stream()
                        .map(row -> (JsonObject) row)
                        .map(row -> row.getString("TARGET") + " " + row.getString("METHOD") + " "
                                + row.getString("MENU") + " " + row.getString("USRID")))
                .containsExactly("1002 3 user Vestibule Portal(1039)", "1003 5 user Vestibule Portal(1039)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{'column':'TARGET','operator':0,'values':['1002']}|1",
                "{'column':'TARGET','operator':2,'values':['10']}|2",
                "{'column':'METHOD','operator':0,'values':['4']}|0",
                "{'column':'USRID','operator':0,'values':['Vestibule Portal(1039)']}|2"
            })
    void theTrailIsSearched(String condition, String found) {
        EMULATOR.putUser("1002", new JsonObject().put("phone", "1"));
        EMULATOR.putUser("1003", new JsonObject().put("phone", "1"));

        assertThat(audit("{'limit':0,'conditions':[" + condition + "]}").getString("total"))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{}",
                "{'Query':{}}",
                "{'Query':{'limit':5,'conditions':[{'column':'DATE','operator':0,'values':['2026-01-01']}]}}",
                "{'Query':{'limit':5,'conditions':[{'column':'IP','operator':3,'values':['a','b']}]}}",
                "{'Query':{'limit':5,'conditions':[{'column':'COLOUR','operator':0,'values':['red']}]}}",
                "{'Query':{'limit':'many'}}"
            })
    void whatIsNoSearchOfTheTrailIsRefused(String body) {
        assertThat(outcome(call("POST", "/api/audit/search", body))).isEqualTo("400/30");
    }

    @Test
    void valuesToChooseFromAreListed() {
        EMULATOR.putUser("1002", new JsonObject().put("phone", "1"));

        assertThat(list("userlist")).isEqualTo(List.of("Vestibule Portal(1039)"));
        assertThat(list("permlist")).isEqualTo(List.of("Administrator"));
        assertThat(list("iplist")).isEqualTo(List.of("127.0.0.1"));
        assertThat(list("targetlist")).isEqualTo(List.of("1002"));
    }

    @Test
    void anAlertIsAcknowledged() {
        EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().present(Presentation.BADGE, "1010");
        EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().present(Presentation.BADGE, "1002");
        JsonArray rows = alerts("{}").getJsonArray("rows");
        assertThat(rows).hasSize(1);
        String hint = rows.getJsonObject(0).getString("hint");

        assertThat(outcome(call("PUT", "/api/alerts/" + hint, "{}"))).isEqualTo("200/0");

        assertThat(alerts("{'conditions':[{'column':'status','operator':0,'values':['1']}]}")
                        .getString("total"))
                .isEqualTo("1");
        assertThat(alerts("{'conditions':[{'column':'status','operator':0,'values':['0']}]}")
                        .getString("total"))
                .isEqualTo("0");
        assertThat(alerts(
                                "{'conditions':[{'column':'event_id.datetime','operator':5,'values':['2020-01-01T00:00:00Z']}]}")
                        .getString("total"))
                .isEqualTo("1");
        assertThat(outcome(call("PUT", "/api/alerts/4711", "{}"))).isEqualTo("400/30");
        assertThat(outcome(call("POST", "/api/alerts/search", "{}"))).isEqualTo("400/30");
    }

    @Test
    void theCustomFieldThatPeopleHaveIsListed() {
        JsonObject field = json(EMULATOR.get("/api/setting/custom_fields"))
                .getJsonObject("CustomFieldCollection")
                .getJsonArray("rows")
                .getJsonObject(0);

        assertThat(field.getString("type")).isEqualTo("0");
        assertThat(json(EMULATOR.get("/api/users/1002"))
                        .getJsonObject("User")
                        .getJsonArray("user_custom_fields")
                        .getJsonObject(0)
                        .getJsonObject("custom_field")
                        .getString("id"))
                .isEqualTo(field.getString("id"));
    }

    @ParameterizedTest
    @CsvSource({"1002", "4711"})
    void preferencesAreDefaultsEvenOfNobody(String user) {
        assertThat(json(EMULATOR.get("/api/preferences/" + user))
                        .getJsonObject("Preference")
                        .getString("default"))
                .isEqualTo("true");
    }

    private static Object list(String name) {
        return json(EMULATOR.get("/api/audit/" + name))
                .getJsonObject("AuditCollection")
                .getJsonArray("rows")
                .getList();
    }

    private static JsonObject audit(String query) {
        return json(call("POST", "/api/audit/search", "{'Query':" + query + "}"))
                .getJsonObject("AuditCollection");
    }

    private static JsonObject alerts(String query) {
        return json(call("POST", "/api/alerts/search", "{'Query':" + query + "}"))
                .getJsonObject("AlertCollection");
    }

    private static HttpResponse<String> call(String method, String path, String body) {
        return EMULATOR.call(method, path, body == null ? "" : body.replace('\'', '"'));
    }
}
