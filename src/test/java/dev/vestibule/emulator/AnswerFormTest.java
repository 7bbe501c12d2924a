package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 1 of the reference: envelope, headers, scalars, slashes. */
class AnswerFormTest {

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
    void theBareEnvelopeIsTheOneThatWasCaptured() {
        HttpResponse<String> answer = EMULATOR.putUser("1002", new JsonObject().put("phone", "5550100"));

        assertThat(answer.body())
                .isEqualTo("{\"Response\":{\"code\":\"0\",\"link\":\"https:\\/\\/support.supremainc.com\\/en\\/support"
                        + "\\/home\",\"message\":\"Success\"}}\n")
                .hasSize(107);
        assertThat(answer.headers().map())
                .containsEntry("Status", List.of("200 OK"))
                .containsEntry("Content-Type", List.of("application/json;charset=UTF-8"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("X-XSS-Protection", List.of("1"))
                .containsEntry("X-Frame-Options", List.of("SAMEORIGIN"))
                .containsEntry("Cache-Control", List.of("no-cache, no-store, max-age=0, must-revalidate"))
                .containsEntry("Pragma", List.of("no-cache"))
                .containsEntry("Expires", List.of("0"))
                .containsEntry("Strict-Transport-Security", List.of("max-age=31536000 ; includeSubDomains"))
                .containsEntry("Keep-Alive", List.of("timeout=5"))
                .doesNotContainKeys("Content-Security-Policy", "Referrer-Policy", "Connection");
    }

    @Test
    void theWebServerAnswersInItsOwnWay() {
        HttpResponse<String> answer = search(new JsonObject().put("limit", 1).put("search_text", "Ortega"));

        assertThat(answer.body()).endsWith("\"message\":\"success\",\"by\":\"web\"}}\n");
        assertThat(answer.headers().map())
                .containsEntry("Transfer-Encoding", List.of("chunked"))
                .containsEntry("Keep-Alive", List.of("timeout=5"))
                .doesNotContainKeys("Status", "Content-Length");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("JSESSIONID="));
    }

    @Test
    void bioStarXSendsAContentSecurityPolicy() {
        EMULATOR.site().switches().set(Switch.VERSION, "X 1.0.2");

        assertThat(EMULATOR.get("/api/devices").headers().map())
                .containsKey("Content-Security-Policy")
                .containsEntry("Referrer-Policy", List.of("no-referrer"));
    }

    @Test
    void headersCanBeTheFewOfOldCaptures() {
        EMULATOR.site().switches().set(Switch.ANSWER_HEADERS, "few");

        assertThat(EMULATOR.get("/api/devices").headers().map())
                .containsKeys("Status", "X-Content-Type-Options", "X-XSS-Protection", "X-Frame-Options")
                .doesNotContainKeys("Cache-Control", "Pragma", "Expires", "Strict-Transport-Security");
    }

    @Test
    void aRefusalOfTheCoreServerClosesItsConnectionAndOneOfTheWebServerDoesNot() throws IOException {
        EMULATOR.site().switches().set(Switch.CONNECTION_IDLE, "600");
        try (RawConnection connection = new RawConnection(EMULATOR.server())) {
            assertThat(connection.exchange("POST /api/v2/users/search", "{}"))
                    .startsWith("HTTP/1.1 401 \r\n")
                    .doesNotContain("Connection: close");
            assertThat(connection.exchange("GET /api/users/4711", ""))
                    .startsWith("HTTP/1.1 401 \r\n")
                    .contains("Connection: close");
            assertThat(connection.isClosedWithin(Duration.ofSeconds(60))).isTrue();
        }
    }

    @Test
    void anIdleConnectionIsClosedAndOneThatWaitsIsNot() throws IOException {
        EMULATOR.site().switches().set(Switch.CONNECTION_IDLE, "0.3");
        CompletableFuture<HttpResponse<String>> scan = EMULATOR.scanFace(EmulatedSite.F2);
        try (RawConnection connection = new RawConnection(EMULATOR.server())) {
            assertThat(connection.exchange("GET /control/calls", "")).contains("200");
            assertThat(connection.isClosedWithin(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(scan).isNotDone();
        // Nobody's next call shall meet the end of this one's connection.
        EMULATOR.site().switches().set(Switch.CONNECTION_IDLE, "5");
        EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().present(Presentation.FACE, "1002");
        assertThat(outcome(scan.join())).isEqualTo("200/0");
    }

    @ParameterizedTest
    @CsvSource({
        "by-call,,",
        "array,[],[]",
        "missing,,",
        "text,'',''",
    })
    void aListWithoutRowsIsWrittenAsIsSet(String form, String rows, String cards) {
        EMULATOR.site().switches().set(Switch.EMPTY_LIST, form);

        JsonObject collection =
                json(EMULATOR.get("/api/users?limit=5&offset=500")).getJsonObject("UserCollection");

        assertThat(collection.getString("total")).isEqualTo("40");
        assertThat(collection.containsKey("rows")).isEqualTo(rows != null);
        assertThat(collection.getValue("rows", "[]").toString()).isEqualTo(rows == null ? "[]" : rows);
        JsonObject user = json(EMULATOR.get("/api/users/1007")).getJsonObject("User");
        assertThat(user.getValue("cards").toString()).isEqualTo(cards == null ? "[]" : cards);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                "PUT;/api/users/1002",
                "POST;/api/v2/users/search",
                "POST;/api/v2/devices/search",
                "POST;/api/users"
            })
    void aBodyThatIsNoObjectIsBadJson(String method, String path) {
        for (String body : List.of("null", "[]", "5", "\"text\"", "{", "<xml/>")) {
            assertThat(outcome(EMULATOR.call(method, path, body))).as(body).isEqualTo("400/700");
        }
    }

    @Test
    void slashesCanBePlain() {
        EMULATOR.site().switches().set(Switch.SLASHES, "plain");

        assertThat(EMULATOR.get("/api/user_groups").body())
                .contains("https://support.supremainc.com")
                .endsWith("}");
    }

    @Test
    void scalarsAreStrings() {
        JsonObject user = json(EMULATOR.get("/api/users/1001")).getJsonObject("User");

        assertThat(user.getValue("visual_face_count")).isEqualTo("1");
        assertThat(user.getValue("pin_exists")).isEqualTo("false");
        assertThat(user.getJsonObject("user_group_id").getValue("id")).isEqualTo("2");
        assertThat(user.getValue("expiry_datetime")).isEqualTo("2037-12-31T23:59:00.00Z");
    }

    @Test
    void scalarsOfTheWebServerAreRealAndItsDatesHaveNoZ() {
        JsonObject collection = json(search(new JsonObject().put("limit", 1))).getJsonObject("UserCollection");

        assertThat(collection.getValue("total")).isEqualTo(40);
        JsonObject row = collection.getJsonArray("rows").getJsonObject(0);
        assertThat(row.getValue("visual_face_count")).isEqualTo(0);
        assertThat(row.getValue("disabled")).isEqualTo(false);
        assertThat(row.getValue("user_id")).isEqualTo("1");
        assertThat(row.getValue("expiry_datetime")).isEqualTo("2037-12-31T23:59:00");
        assertThat(row.containsKey("expired")).isFalse();
    }

    @Test
    void scalarsCanBeStringsEverywhere() {
        EMULATOR.site().switches().set(Switch.SCALARS, "strings");

        JsonObject collection = json(search(new JsonObject().put("limit", 1))).getJsonObject("UserCollection");

        assertThat(collection.getValue("total")).isEqualTo("40");
        assertThat(collection.getJsonArray("rows").getJsonObject(0).getValue("disabled"))
                .isEqualTo("false");
    }

    @Test
    void aSearchCanSayWhoHasExpiredAndLieAboutWhoIsSwitchedOff() {
        EMULATOR.site().switches().set(Switch.SEARCH_EXPIRED, "present");
        EMULATOR.site().switches().set(Switch.VERSION, "X 1.0.2");

        JsonObject row = json(search(new JsonObject().put("limit", 1).put("search_text", "1010")))
                .getJsonObject("UserCollection")
                .getJsonArray("rows")
                .getJsonObject(0);

        assertThat(row.getValue("expired")).isEqualTo(false);
        assertThat(row.getValue("disabled")).isEqualTo(false);
        assertThat(json(EMULATOR.get("/api/users/1010")).getJsonObject("User").getValue("disabled"))
                .isEqualTo("true");
    }

    @Test
    void scalarsCanBeNumbers() {
        EMULATOR.site().switches().set(Switch.SCALARS, "numbers");

        JsonObject user = json(EMULATOR.get("/api/users/1001")).getJsonObject("User");

        assertThat(user.getValue("visual_face_count")).isEqualTo(1);
        assertThat(user.getValue("pin_exists")).isEqualTo(false);
        assertThat(user.getValue("user_id")).isEqualTo("1001");
    }

    @Test
    void theEnvelopeHoldsTheCodeAloneWhereTheVendorShowsItSo() {
        assertThat(json(EMULATOR.get("/api/users/next_user_id"))
                        .getJsonObject("Response")
                        .getMap())
                .containsExactly(Map.entry("code", "0"));
        EMULATOR.site().switches().set(Switch.RESPONSE, "full");
        assertThat(json(EMULATOR.get("/api/users/next_user_id"))
                        .getJsonObject("Response")
                        .getMap())
                .containsOnlyKeys("code", "link", "message");
    }

    @Test
    void theEnvelopeCanHoldTheCodeAlone() {
        EMULATOR.site().switches().set(Switch.RESPONSE, "code-only");

        assertThat(json(EMULATOR.get("/api/devices")).getJsonObject("Response").getMap())
                .containsExactly(Map.entry("code", "0"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/setting",
        "GET,/api/users/",
        "GET,/api/users/?limit=1",
        "GET,/api/devices/first",
        "GET,/api/devices/first/credentials/face?pose_sensitivity=0",
        "GET,/api/nothing",
        "GET,/elsewhere",
        "GET,/",
        "DELETE,/api/users/1002"
    })
    void whatIsNotSupportedIsCode103AndNot404(String method, String path) {
        assertThat(outcome(EMULATOR.call(method, path, ""))).isEqualTo("400/103");
    }

    @Test
    void anotherMethodCanHaveACodeOfItsOwn() {
        EMULATOR.site().switches().set(Switch.WRONG_METHOD, "400/102");

        assertThat(outcome(EMULATOR.call("DELETE", "/api/users/1002", ""))).isEqualTo("400/102");
        assertThat(outcome(EMULATOR.call("POST", "/api/nothing", "{}"))).isEqualTo("400/103");
    }

    private static HttpResponse<String> search(JsonObject body) {
        return EMULATOR.post("/api/v2/users/search", body);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String large = "{\"User\":{\"photo\":\"" + "x".repeat(15 * 1024 * 1024) + "\"}}";

        assertThat(outcome(EMULATOR.call("PUT", "/api/users/1002", large))).isEqualTo("400/30017");

        EMULATOR.site().switches().set(Switch.BODY_LIMIT, "413");
        HttpResponse<String> bare = EMULATOR.call("PUT", "/api/users/1002", large);
        assertThat(bare.statusCode()).isEqualTo(413);
        assertThat(bare.body()).isEmpty();
    }
}
