package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The face write of section 3.4, and how strict it is. */
class UserUpdateTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();

    @BeforeEach
    void fresh() {
        EMULATOR.fresh();
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @Test
    void aCaptureIsStoredUnchangedWithKeysThatNobodyKnows() {
        JsonObject capture = EMULATOR.capture("1002");

        assertThat(outcome(EMULATOR.putFaces("1002", new JsonArray().add(capture))))
                .isEqualTo("200/0");

        JsonObject user = json(EMULATOR.get("/api/users/1002")).getJsonObject("User");
        JsonObject stored =
                user.getJsonObject("credentials").getJsonArray("visualFaces").getJsonObject(0);
        assertThat(capture.getString("capture_token")).isNotEmpty();
        assertThat(stored).isEqualTo(capture.copy().put("index", "0"));
        assertThat(user.getString("visual_face_count")).isEqualTo("1");
        assertThat(user.getString("updated_count")).isEqualTo("1");
    }

    @Test
    void whatIsNotNamedStays() {
        EMULATOR.putFaces("1002", new JsonArray().add(EMULATOR.capture("1002")));
        EMULATOR.putUser("1002", new JsonObject().put("phone", "5550100").put("disabled", "true"));

        EmulatedUser user = EMULATOR.site().person("1002").orElseThrow();
        assertThat(user.faces()).hasSize(1);
        assertThat(user.cardNumbers()).containsExactly("1370000102");
        assertThat(user.text("phone")).isEqualTo("5550100");
        assertThat(user.disabled()).isTrue();
        assertThat(user.updatedCount()).isEqualTo(2);
    }

    @Test
    void listsReplaceWhatWasThere() {
        JsonObject first = EMULATOR.capture("1002");
        JsonObject second = EMULATOR.capture("1002");
        EMULATOR.putFaces("1002", new JsonArray().add(first));
        EMULATOR.putFaces("1002", new JsonArray().add(second));
        JsonObject free = json(EMULATOR.get("/api/cards?query=1370000901"))
                .getJsonObject("CardCollection")
                .getJsonArray("rows")
                .getJsonObject(0);
        EMULATOR.putUser(
                "1002",
                new JsonObject().put("cards", new JsonArray().add(new JsonObject().put("id", free.getString("id")))));

        EmulatedUser user = EMULATOR.site().person("1002").orElseThrow();
        assertThat(user.faces()).containsExactly(second);
        assertThat(user.cardNumbers()).containsExactly("1370000901");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void anEmptyListDeletes() {
        assertThat(outcome(EMULATOR.putFaces("1001", new JsonArray()))).isEqualTo("200/0");

        assertThat(EMULATOR.site().person("1001").orElseThrow().faces()).isEmpty();
        assertThat(outcome(EMULATOR.get("/api/users/1001"))).isEqualTo("200/0");
    }

    @Test
    void anEmptyListCanCostTheSession() {
        EMULATOR.site().switches().set(Switch.EMPTY_CREDENTIALS, "session-dropped");

        assertThat(outcome(EMULATOR.putFaces("1001", new JsonArray()))).isEqualTo("200/0");
        assertThat(outcome(EMULATOR.get("/api/users/1001"))).isEqualTo("401/10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'credentials':{'faces':[]}}|400/800",
                "{'credentials':{'visualFace':[]}}|400/800",
                "{'visualFaces':[]}|400/800",
                "{'credentials':[]}|400/30",
                "{'credentials':{'visualFaces':{}}}|400/30",
                "{'credentials':{'visualFaces':[{}]}}|400/30",
                "{'credentials':{'visualFaces':[{'templates':[]}]}}|400/65650",
                "{'credentials':{'visualFaces':[{'templates':[{'template_ex':'AA==','credential_bin_type':'7'}]}]}}|400/65650",
                "{'credentials':{'visualFaces':[{'template_ex_picture':'no base64!'}]}}|400/65650",
                "{'user_id':'7'}|400/207",
                "{'user_group_id':{'id':'77'}}|400/65717",
                "{'email':'nowhere'}|400/131078",
                "{'email':'marit.solheim@hospital.example'}|400/212",
                "{'cards':[{'id':'1'}]}|400/65651",
                "{'cards':[{'id':'9999'}]}|400/400",
                "{'cards':[{'card_id':'1370000901'}]}|400/800",
                "{'name':5}|400/30",
                "{'name':'nine and forty characters are one too many for it'}|400/30",
                "{'disabled':null}|400/30",
                "{'disabled':'maybe'}|400/30",
                "{'access_groups':'3'}|400/30",
                "{'pin':'12a4'}|400/30",
                "{'user_group_id':{}}|400/30",
                "{'photo':'AAAA'}|400/335875",
                "{'login_id':'operator'}|400/208",
                "{'start_datetime':'2026-01-01T00:00:00'}|400/30",
                "{'start_datetime':'2026-01-01'}|400/30",
                "{'start_datetime':'2000-12-31T23:59:00.00Z'}|400/30",
                "{'expiry_datetime':'2038-01-01T00:00:00.00Z'}|400/30",
                "{'expiry_datetime':'2026-02-30T00:00:00.00Z'}|400/30",
                "{'start_datetime':'2030-01-01T00:00:00.00Z','expiry_datetime':'2029-01-01T00:00:00.00Z'}|400/30",
                "{'start_datetime':'2001-01-01T00:00:00.00Z','expiry_datetime':'2037-12-31T23:59:00.00Z'}|400/30"
            })
    void whatIsWrongIsRefusedAndNothingIsWritten(String changes, String refusal) {
        assertThat(outcome(EMULATOR.putUser("1002", new JsonObject(changes.replace('\'', '"')))))
                .isEqualTo(refusal);
        assertThat(EMULATOR.site().person("1002").orElseThrow().updatedCount()).isZero();
    }

    @Test
    void datesAreTakenAsTheCoreServerWritesThem() {
        JsonObject dates = new JsonObject()
                .put("start_datetime", "2026-01-01T00:00:00.00Z")
                .put("expiry_datetime", "2037-12-31T23:59:00.00Z");

        assertThat(outcome(EMULATOR.putUser("1002", dates))).isEqualTo("200/0");
        assertThat(json(EMULATOR.get("/api/users/1002")).getJsonObject("User").getString("start_datetime"))
                .isEqualTo("2026-01-01T00:00:00.00Z");
    }

    @Test
    void anUnchangedAddressWasSomebodyElsesBefore2816() {
        JsonObject same = new JsonObject().put("email", "tomasz.wieczorek@hospital.example");
        assertThat(outcome(EMULATOR.putUser("1002", same))).isEqualTo("200/0");
        EMULATOR.site().switches().set(Switch.VERSION, "2.8.8");
        assertThat(outcome(EMULATOR.putUser("1002", same))).isEqualTo("400/212");
    }

    @Test
    void membersOfATemplateCanHaveTheNamesThatTheVendorGivesForBefore296() {
        JsonObject newer = EMULATOR.capture("1002");
        EMULATOR.site().switches().set(Switch.TEMPLATE_KEYS, "templateEx");
        JsonObject older = EMULATOR.capture("1002");

        assertThat(older.getJsonArray("templates").getJsonObject(0).getMap())
                .containsOnlyKeys("templateEx", "credential_bin_type");
        assertThat(outcome(EMULATOR.putFaces("1002", new JsonArray().add(newer))))
                .isEqualTo("400/65650");
        assertThat(outcome(EMULATOR.putFaces("1002", new JsonArray().add(older))))
                .isEqualTo("200/0");
        EMULATOR.site().switches().set(Switch.TEMPLATES, "5+6");
        assertThat(EMULATOR.capture("1002")
                        .getJsonArray("templates")
                        .getJsonObject(1)
                        .getMap())
                .containsOnlyKeys("templateExIr", "credential_bin_type");
    }

    @Test
    void aBodyWithoutUserIsRefused() {
        assertThat(outcome(EMULATOR.call("PUT", "/api/users/1002", "{}"))).isEqualTo("400/30");
        assertThat(outcome(EMULATOR.call("PUT", "/api/users/1002", "[]"))).isEqualTo("400/700");
        assertThat(outcome(EMULATOR.call("PUT", "/api/users/1002", ""))).isEqualTo("400/30");
    }

    @Test
    void templatesOfAWrongLengthAreStoredLikeTheRealOneDoes() {
        JsonObject capture = EMULATOR.capture("1002");
        capture.getJsonArray("templates").getJsonObject(0).put("template_ex", "AAAA");

        assertThat(outcome(EMULATOR.putFaces("1002", new JsonArray().add(capture))))
                .isEqualTo("200/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400/131089", "400/262165"})
    void aThirdFaceIsRefused(String form) {
        EMULATOR.site().switches().set(Switch.THIRD_FACE, form);

        assertThat(outcome(EMULATOR.putFaces("1002", threeFaces()))).isEqualTo(form);
        assertThat(EMULATOR.site().person("1002").orElseThrow().faces()).isEmpty();
    }

    @Test
    void aThirdFaceCanBeDropped() {
        EMULATOR.site().switches().set(Switch.THIRD_FACE, "keep-two");

        assertThat(outcome(EMULATOR.putFaces("1002", threeFaces()))).isEqualTo("200/0");
        assertThat(EMULATOR.site().person("1002").orElseThrow().faces()).hasSize(2);
    }

    @Test
    void aDuplicateFaceIsSavedAndLeavesAnEvent() {
        JsonArray face = new JsonArray().add(EMULATOR.capture("1001"));

        assertThat(outcome(EMULATOR.putFaces("1002", face))).isEqualTo("200/0");
        assertThat(EMULATOR.site().duplicateFaceEvents()).containsExactly("1002");
    }

    @Test
    void aDuplicateFaceCanBeRefused() {
        EMULATOR.site().switches().set(Switch.DUPLICATE_FACE, "400/800");
        JsonArray face = new JsonArray().add(EMULATOR.capture("1001"));

        assertThat(outcome(EMULATOR.putFaces("1002", face))).isEqualTo("400/800");
        assertThat(outcome(EMULATOR.putFaces("1001", face))).isEqualTo("200/0");
        assertThat(EMULATOR.site().duplicateFaceEvents()).isEmpty();
    }

    private static JsonArray threeFaces() {
        return new JsonArray()
                .add(EMULATOR.capture("1002"))
                .add(EMULATOR.capture("1002"))
                .add(EMULATOR.capture("1002"));
    }
}
