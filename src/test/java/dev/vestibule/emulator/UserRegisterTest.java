package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Switch;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users made, removed, changed together, and asked for by ids (sections 3.3 to 3.5, 3.11). */
class UserRegisterTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();

    @BeforeEach
    void fresh() {
        EMULATOR.fresh();
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static final String NEW = "'user_group_id':{'id':'2'},'start_datetime':'2026-01-01T00:00:00.00Z',"
            + "'expiry_datetime':'2030-12-31T23:59:00.00Z'";

    @Test
    void aUserIsMadeAndFound() {
        HttpResponse<String> answer = call(
                "POST",
                "/api/users",
                "{'User':{'user_id':'4294967295','name':'Ada L','email':'ada@example.org'," + NEW + "}}");

        JsonObject collection = json(answer).getJsonObject("UserCollection");
        assertThat(collection.getString("total")).isEqualTo("1");
        assertThat(collection.getJsonArray("rows").getJsonObject(0).getMap())
                .isEqualTo(new JsonObject()
                        .put("user_id", "4294967295")
                        .put("name", "Ada L")
                        .getMap());
        JsonObject user = json(EMULATOR.get("/api/users/4294967295")).getJsonObject("User");
        assertThat(user.getString("expiry_datetime")).isEqualTo("2030-12-31T23:59:00.00Z");
        assertThat(outcome(EMULATOR.putFaces("4294967295", new JsonArray().add(EMULATOR.capture("4294967295")))))
                .isEqualTo("200/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{}|400/30",
                "{'User':{'user_id':'2000','name':'Nobody'}}|400/30",
                "{'User':{'user_id':2000,NEW}}|400/30",
                "{'User':{'user_id':'4294967296',NEW}}|400/30",
                "{'User':{'user_id':'two words',NEW}}|400/30",
                "{'User':{'user_id':'1002',NEW}}|400/202",
                "{'User':{'user_id':'2000','email':'marit.solheim@hospital.example',NEW}}|400/212",
                "{'User':{'user_id':'2000','login_id':'operator',NEW}}|400/208",
                "{'User':{'user_id':'2000','name':'O’Brien','surname':'x',NEW}}|400/800"
            })
    void whatIsWrongMakesNobody(String body, String refusal) {
        assertThat(outcome(call("POST", "/api/users", body.replace("NEW", NEW))))
                .isEqualTo(refusal);
        assertThat(EMULATOR.site().people()).hasSize(40);
    }

    @Test
    void anUnknownGroupHasACodeWithoutAText() {
        HttpResponse<String> answer =
                call("POST", "/api/users", "{'User':{'user_id':'2000'," + NEW.replace("'2'", "'77'") + "}}");

        assertThat(outcome(answer)).isEqualTo("400/65717");
        assertThat(json(answer).getJsonObject("Response").getString("message")).isEqualTo("not defined");
    }

    @Test
    void severalAreMadeAtOnceSince298() {
        String two = "{'UserCollection':{'rows':[{'user_id':'2000'," + NEW + "},{'user_id':'2001'," + NEW + "}]}}";

        EMULATOR.site().switches().set(Switch.VERSION, "2.9.7");
        assertThat(outcome(call("POST", "/api/users", two))).isEqualTo("400/30");
        EMULATOR.site().switches().set(Switch.VERSION, "2.9.12");
        assertThat(outcome(call("POST", "/api/users", two))).isEqualTo("200/0");
        assertThat(EMULATOR.site().people()).hasSize(42);
    }

    @Test
    void aFaceOfANewUserCanBeRefused() {
        String face = EMULATOR.capture("1002").encode();
        String body = "{'User':{'user_id':'2000'," + NEW + ",'credentials':{'visualFaces':[FACE]}}}";
        EMULATOR.site().switches().set(Switch.POSTED_FACE, "400/30");

        assertThat(outcome(call("POST", "/api/users", body.replace("FACE", face))))
                .isEqualTo("400/30");
        EMULATOR.site().switches().set(Switch.POSTED_FACE, "accepted");
        assertThat(outcome(call("POST", "/api/users", body.replace("FACE", face))))
                .isEqualTo("200/0");
    }

    @ParameterizedTest
    @CsvSource({
        "id=,400/30",
        "'',400/30",
        "id=4711,400/201",
        "id=1,400/205",
        "id=1036,400/205",
        "id=1002&adv=mode1,400/30"
    })
    void whoCannotBeRemovedStays(String query, String refusal) {
        assertThat(outcome(call("DELETE", "/api/users?" + query, ""))).isEqualTo(refusal);
        assertThat(EMULATOR.site().people()).hasSize(40);
    }

    @Test
    void usersAreRemovedAndTheirCardsAreFree() {
        assertThat(outcome(call("DELETE", "/api/users?id=1002+1003", ""))).isEqualTo("200/0");
        assertThat(outcome(call("DELETE", "/api/users?id=1004%2B1005", ""))).isEqualTo("200/0");

        assertThat(EMULATOR.site().people()).hasSize(36);
        assertThat(outcome(EMULATOR.get("/api/users/1002"))).isEqualTo("400/201");
        assertThat(json(EMULATOR.get("/api/cards/unassigned?query=1370000102"))
                        .getJsonObject("CardCollection")
                        .getString("total"))
                .isEqualTo("1");
    }

    @Test
    void whoMayOnlyReadMakesAndRemovesNobody() {
        EMULATOR.as("reader", "reader");

        assertThat(outcome(call("POST", "/api/users", "{'User':{'user_id':'2000'," + NEW + "}}")))
                .isEqualTo("403/20");
        assertThat(outcome(call("DELETE", "/api/users?id=1002", ""))).isEqualTo("403/20");
        assertThat(outcome(call("PUT", "/api/users/bulk", "{'UserCollection':{'rows':[]}}")))
                .isEqualTo("403/20");
    }

    @ParameterizedTest
    @CsvSource({"1002,1003,0", "1002,4711,1", "4711,4712,8"})
    void manyAreChangedAtOnceAndTheAnswerIs200WhateverBecameOfThem(String first, String second, String code) {
        HttpResponse<String> answer = call(
                "PUT",
                "/api/users/bulk",
                "{'UserCollection':{'rows':[{'user_id':'" + first + "','phone':'1'},{'user_id':'" + second
                        + "','phone':'2'}]}}");

        assertThat(outcome(answer)).isEqualTo("200/" + code);
        assertThat(json(answer)
                        .getJsonObject("UserCollection")
                        .getJsonArray("rows")
                        .getJsonObject(1)
                        .getString("ret_code"))
                .isEqualTo(second.startsWith("47") ? "201" : "0");
    }

    @Test
    void overAHundredAreTooManyAndBefore296ThereIsNoSuchCall() {
        String rows = "{'user_id':'1002'},".repeat(101).replaceFirst(",$", "");

        assertThat(outcome(call("PUT", "/api/users/bulk", "{'UserCollection':{'rows':[" + rows + "]}}")))
                .isEqualTo("400/700");
        EMULATOR.site().switches().set(Switch.VERSION, "2.9.1");
        assertThat(outcome(call("PUT", "/api/users/bulk", "{'UserCollection':{'rows':[]}}")))
                .isEqualTo("400/103");
    }

    @Test
    void someAreAskedForByTheirIds() {
        String body =
                "{'Query':{'offset':0,'limit':0,'conditions':[{'column':'user_id','operator':2,'values':[1002,1003,4711]}]}}";

        JsonArray rows = json(call("POST", "/api/users/absence", body))
                .getJsonObject("UserCollection")
                .getJsonArray("rows");

        assertThat(rows.stream()
                        .map(row -> ((JsonObject) row).getString("user_id"))
                        .toList())
                .isEqualTo(List.of("1002", "1003"));
        assertThat(EMULATOR.get("/api/users/absence").statusCode()).isEqualTo(405);
    }

    private static HttpResponse<String> call(String method, String path, String body) {
        return EMULATOR.call(method, path, body == null ? "" : body.replace('\'', '"'));
    }
}
