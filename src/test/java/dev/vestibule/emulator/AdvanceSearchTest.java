package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The advanced search (section 3.7). */
class AdvanceSearchTest {

    private static final String PATH = "/api/v2/users/advance_search";
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
    void textsMatchByTheirPartsAndAllOfThem() {
        assertThat(found("'user_id':'100'"))
                .containsExactly("1001", "1002", "1003", "1004", "1005", "1006", "1007", "1008", "1009");
        assertThat(found("'user_id':'100','user_name':'MARIT'")).containsExactly("1001");
        assertThat(found("'user_name':'mans','user_email':'hospital','user_group_id':'4'"))
                .containsExactly("1027");
        assertThat(found("'user_email':'nobody@'")).isEmpty();
    }

    @Test
    void aGroupIsFoundWithAllBelowIt() {
        assertThat(found("'user_group_id':1,'limit':0")).hasSize(40);
        assertThat(found("'user_group_id':'2','limit':0")).hasSize(10);
        assertThat(found("'user_group_ids':[2,3],'limit':0")).hasSize(20);
        assertThat(found("'user_group_ids':[],'limit':0")).hasSize(40);
    }

    @Test
    void itTellsTheLevelTheCardAndWhoIsSwitchedOff() {
        assertThat(found("'user_operator_level_id':'-1','user_id':'10','limit':0"))
                .hasSize(33)
                .doesNotContain("1001");
        assertThat(found("'user_operator_level_id':'5'")).containsExactly("1037");
        assertThat(found("'user_card':'1370000102'")).containsExactly("1002");
        assertThat(found("'user_status':true")).containsExactly("1010");
    }

    @Test
    void fiftyComeUnlessItSaysHowMany() {
        JsonObject collection = collection("'offset':'2','limit':3,'order_by':'user_id:false'");
        assertThat(ids(collection)).containsExactly("1002", "1003", "1004");
        assertThat(collection.getValue("total").toString()).isEqualTo("40");
        assertThat(found("'order_by':'user_id:true','limit':1")).containsExactly("1039");
    }

    @Test
    void rowsTellNoExpiryOfTheirOwnAndNothingEmpty() {
        JsonObject row = collection("'user_id':'1006'").getJsonArray("rows").getJsonObject(0);
        assertThat(row.fieldNames()).doesNotContain("expired", "email", "cards", "operator_level", "login_id");
        assertThat(row.getString("expiry_datetime")).isEqualTo("2037-12-31T23:59:00");
        assertThat(collection("'user_id':'1037'")
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("operator_level"))
                .isEqualTo("User Reader");
    }

    @Test
    void theLevelIsMandatorySince298() {
        assertThat(outcome(ask("{\"limit\":1}"))).isEqualTo("400/30");
        switches.set(Switch.OPERATOR_LEVEL_MISSING, "accepted");
        assertThat(outcome(ask("{\"limit\":1}"))).isEqualTo("200/0");
    }

    @ParameterizedTest
    @CsvSource({"2.8.8", "2.9.1"})
    void thereIsNoneBefore295(String version) {
        switches.set(Switch.VERSION, version);
        assertThat(outcome(ask("{\"user_operator_level_id\":\"0\"}"))).isEqualTo("400/103");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'user_id':7",
                "'user_status':'true'",
                "'user_group_ids':['2']",
                "'user_group_ids':2",
                "'limit':'5'",
                "'search_text':'a'",
                "'order_by':'name:false'",
                "'user_custom_field_11':'x'"
            })
    void whatTheSpecificationDoesNotHaveIsRefused(String criterion) {
        assertThat(outcome(ask(body(criterion)))).isEqualTo("400/30");
    }

    @Test
    void nobodyOutsideTheAccountsGroupsIsFound() {
        EMULATOR.as("theatre", "theatre");
        assertThat(found("'user_id':'1002'")).isEmpty();
        assertThat(found("'user_id':'1012'")).containsExactly("1012");
    }

    private static List<String> found(String criteria) {
        return ids(collection(criteria));
    }

    private static List<String> ids(JsonObject collection) {
        return collection.getJsonArray("rows", new JsonArray()).stream()
                .map(row -> ((JsonObject) row).getString("user_id"))
                .toList();
    }

    private static JsonObject collection(String criteria) {
        return json(ask(body(criteria))).getJsonObject("UserCollection");
    }

    private static String body(String criteria) {
        String level = criteria.contains("operator_level") ? "" : "'user_operator_level_id':'0',";
        return "{" + (level + criteria).replace('\'', '"') + "}";
    }

    private static HttpResponse<String> ask(String body) {
        return EMULATOR.call("POST", PATH, body);
    }
}
