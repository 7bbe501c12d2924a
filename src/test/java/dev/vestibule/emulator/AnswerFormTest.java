package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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
                .containsEntry("X-Frame-Options", List.of("SAMEORIGIN"));
    }

    @Test
    void slashesCanBePlain() {
        EMULATOR.site().switches().set(Switch.SLASHES, "plain");

        assertThat(EMULATOR.get("/api/users/next_user_id").body())
                .contains("https://support.supremainc.com")
                .endsWith("}");
    }

    @Test
    void scalarsAreStrings() {
        JsonObject user = json(EMULATOR.get("/api/users/1001")).getJsonObject("User");

        assertThat(user.getValue("visual_face_count")).isEqualTo("1");
        assertThat(user.getValue("pin_exists")).isEqualTo("false");
        assertThat(user.getJsonObject("user_group_id").getValue("id")).isEqualTo("2");
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
    void theEnvelopeCanHoldTheCodeAlone() {
        EMULATOR.site().switches().set(Switch.RESPONSE, "code-only");

        assertThat(json(EMULATOR.get("/api/devices")).getJsonObject("Response").getMap())
                .containsExactly(Map.entry("code", "0"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/setting",
        "GET,/api/users/",
        "GET,/api/nothing",
        "GET,/elsewhere",
        "GET,/",
        "DELETE,/api/users/1002",
        "PUT,/api/users/check/upload_picture"
    })
    void whatIsNotSupportedIsCode103AndNot404(String method, String path) {
        assertThat(outcome(EMULATOR.call(method, path, ""))).isEqualTo("400/103");
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
