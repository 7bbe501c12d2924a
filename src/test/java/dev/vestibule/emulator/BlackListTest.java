package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Fault;
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

/** Cards on the black list, numbers that are free, and a licence that is missing (sections 1 and 4.10). */
class BlackListTest {

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
    void aCardIsPutOnTheBlackListAndTakenOffOnce() {
        String id = card("1370000101").getString("id");
        String body = "{'Blacklist':{'card_id':{'id':'" + id + "'}}}";

        assertThat(outcome(call("POST", "/api/cards/blacklist", body))).isEqualTo("200/0");
        assertThat(card("1370000101").getString("status")).isEqualTo("2");
        assertThat(json(EMULATOR.get("/api/cards/blacklist"))
                        .getJsonObject("CardCollection")
                        .getString("total"))
                .isEqualTo("1");
        assertThat(outcome(call("DELETE", "/api/cards/blacklist?id=" + id, ""))).isEqualTo("200/0");
        assertThat(card("1370000101").getString("status")).isEqualTo("1");
        assertThat(call("DELETE", "/api/cards/blacklist?id=" + id, "").statusCode())
                .isEqualTo(500);
    }

    @Test
    void anotherCardOfTheSameNumberStaysAsItIs() {
        JsonArray both = json(EMULATOR.get("/api/cards?query=3405691582"))
                .getJsonObject("CardCollection")
                .getJsonArray("rows");
        call(
                "POST",
                "/api/cards/blacklist",
                "{'Blacklist':{'card_id':{'id':" + both.getJsonObject(0).getString("id") + "}}}");

        assertThat(json(EMULATOR.get("/api/cards?query=3405691582"))
                        .getJsonObject("CardCollection")
                        .getJsonArray("rows")
                        .stream()
                        .map(row -> ((JsonObject) row).getString("status"))
                        .toList())
                .isEqualTo(List.of("2", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "POST|/api/cards/blacklist|{}|400/30",
                "POST|/api/cards/blacklist|{'Blacklist':{'card_id':'12'}}|400/30",
                "POST|/api/cards/blacklist|{'Blacklist':{'card_id':{'id':'4711'}}}|400/400",
                "DELETE|/api/cards/blacklist||400/30",
                "GET|/api/v2/cards/registered||400/30",
                "GET|/api/v2/cards/registered/?card_id=1||400/103"
            })
    void whatIsNoCardIsRefused(String method, String path, String body, String refusal) {
        assertThat(outcome(call(method, path, body))).isEqualTo(refusal);
    }

    @Test
    void aNumberIsFreeOrTaken() {
        JsonObject free = json(EMULATOR.get("/api/v2/cards/registered?card_id=42"));
        assertThat(free).isEqualTo(new JsonObject().put("Response", new JsonObject().put("code", "0")));

        JsonObject taken = json(EMULATOR.get("/api/v2/cards/registered?card_id=1370000102"));
        assertThat(taken.getJsonObject("Card").getValue("crdTypUid")).isEqualTo(0);
        assertThat(taken.getJsonObject("Card").getValue("crdCsn")).isEqualTo("1370000102");
    }

    @Test
    void withoutItsLicenceACallIsRefusedWithTheCodeAtTheTop() {
        assertThat(json(call("DELETE", "/api/v2/cards/mobile/enable", "")).getString("code"))
                .isEqualTo("0");
        EMULATOR.site().switches().set(Switch.LICENCE, "missing");

        for (HttpResponse<String> answer : List.of(
                call("DELETE", "/api/v2/cards/mobile/enable", ""),
                call("POST", "/api/v2/send_email", "{'id':'1002','language':'en'}"))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(json(answer).getMap())
                    .containsEntry("code", "331791")
                    .containsEntry("by", "web")
                    .doesNotContainKey("Response");
        }
        assertThat(EMULATOR.site().mails()).isEmpty();
    }

    @Test
    void anyCallCanBeRefusedWithTheCodeAtTheTop() {
        EMULATOR.site()
                .faults()
                .add(new Fault(Fault.Kind.CODE_AT_TOP, java.util.Optional.empty(), "/api/v2/users", 1, 403, "331791"));

        HttpResponse<String> answer = call("POST", "/api/v2/users/search", "{'limit':1}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).getString("code")).isEqualTo("331791");
    }

    private static JsonObject card(String number) {
        return json(EMULATOR.get("/api/cards?query=" + number))
                .getJsonObject("CardCollection")
                .getJsonArray("rows")
                .getJsonObject(0);
    }

    private static HttpResponse<String> call(String method, String path, String body) {
        return EMULATOR.call(method, path, body == null ? "" : body.replace('\'', '"'));
    }
}
