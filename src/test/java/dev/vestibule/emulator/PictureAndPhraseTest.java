package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Switch;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of a picture (section 5), a message on the reader (3.10) and the levels of operators (3.9). */
class PictureAndPhraseTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();
    private static final String PHRASE = "/api/v2/users/phrase/1002";

    @BeforeEach
    void fresh() {
        EMULATOR.fresh();
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2.8.8,image Response",
        "2.9.1,image image_template Response",
        "2.9.7,image image_template image_template_2 Response",
        "2.9.12,image image_template image_template_2 Response"
    })
    void theAnswerToAPictureGrewWithTheVersions(String version, String fields) {
        EMULATOR.site().switches().set(Switch.VERSION, version);

        assertThat(json(check(png(300, 300, 2))).fieldNames()).containsExactly(fields.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2.9.12,200,200,200/0",
        "2.8.8,200,300,400/30000",
        "2.8.8,250,250,200/0",
        "2.9.12,4001,300,400/30001",
        "2.9.12,4000,4000,200/0"
    })
    void aPictureHasLimits(String version, int width, int height, String outcome) {
        EMULATOR.site().switches().set(Switch.VERSION, version);

        assertThat(outcome(check(png(width, height, 2)))).isEqualTo(outcome);
    }

    @Test
    void whatIsNoPictureIsRefusedWithACodeOfItsOwn() {
        assertThat(outcome(EMULATOR.call("PUT", "/api/users/check/upload_picture", "{}")))
                .isEqualTo("400/30005");
        assertThat(outcome(check("data:image/png;base64," + png(300, 300, 2)))).isEqualTo("400/30015");
        assertThat(outcome(check(Base64.getEncoder().encodeToString(new byte[100]))))
                .isEqualTo("400/30003");
        assertThat(outcome(check(png(300, 300, 2).substring(0, 24)))).isEqualTo("400/30002");
        assertThat(outcome(check(png(300, 300, 0)))).isEqualTo("400/30004");
        assertThat(outcome(check(Base64.getEncoder().encodeToString(new byte[10 * 1024 * 1024 + 1]))))
                .isEqualTo("400/30017");
    }

    @Test
    void aDrawingOfThisSiteIsAJpegThatIsTaken() {
        String drawing = EMULATOR.capture("1002").getString("template_ex_normalized_image");

        JsonObject answer = json(check(drawing));

        assertThat(answer.getString("image")).isEqualTo(drawing);
        assertThat(Base64.getDecoder().decode(answer.getString("image_template_2")))
                .hasSize(552);
    }

    @Test
    void bothTemplatesCanBeEmpty() {
        EMULATOR.site().switches().set(Switch.UPLOAD_PICTURE, "templates-empty");

        assertThat(json(check(png(300, 300, 2))).getString("image_template")).isEmpty();
    }

    @Test
    void aMessageIsSetReadAndRemovedWithCodesAtTheTop() {
        HttpResponse<String> set = EMULATOR.post(PHRASE, new JsonObject().put("phrase", "얼굴".repeat(40)));
        assertThat(json(set).getMap()).containsOnlyKeys("code", "message").containsEntry("code", "0");

        JsonObject read = json(EMULATOR.get(PHRASE));
        assertThat(read.fieldNames()).containsExactly("user_id", "phrase");
        assertThat(read.getString("phrase")).isEqualTo("얼굴".repeat(21));

        assertThat(json(EMULATOR.call("DELETE", PHRASE, "")).getString("code")).isEqualTo("0");
        assertThat(json(EMULATOR.get(PHRASE)).getString("phrase")).isEmpty();
    }

    @Test
    void aMessageIsForSomebodyAndCameWith298() {
        assertThat(outcome(EMULATOR.get("/api/v2/users/phrase/4711"))).isEqualTo("400/201");
        EMULATOR.as("reader", "reader");
        assertThat(outcome(EMULATOR.post(PHRASE, new JsonObject().put("phrase", "x"))))
                .isEqualTo("403/20");
        EMULATOR.fresh().site().switches().set(Switch.VERSION, "2.9.7");
        assertThat(outcome(EMULATOR.get(PHRASE))).isEqualTo("400/103");
    }

    @Test
    void theLevelsAreListed() {
        assertThat(
                        json(EMULATOR.get("/api/permissions"))
                                .getJsonObject("PermissionCollection")
                                .getJsonArray("rows")
                                .stream()
                                .map(row -> ((JsonObject) row).getString("id") + " "
                                        + ((JsonObject) row).getString("name")))
                .contains("1 Administrator", "2 User Operator", "255 User", "100000 Visitor Operator");
    }

    @Test
    void groupsAreAskedForById() {
        JsonObject answer = json(EMULATOR.post(
                "/api/v2/user_groups/search",
                new JsonObject()
                        .put("user_group_id_list", new JsonArray().add("4").add("77"))));

        assertThat(answer.getJsonObject("UserGroupCollection").getValue("total"))
                .isEqualTo(1);
        assertThat(outcome(EMULATOR.get("/api/access_groups"))).isEqualTo("200/0");
        assertThat(outcome(EMULATOR.get("/api/setting/custom_fields"))).isEqualTo("200/0");
    }

    private static HttpResponse<String> check(String picture) {
        return EMULATOR.call(
                "PUT",
                "/api/users/check/upload_picture",
                new JsonObject().put("template_ex_picture", picture).encode());
    }

    /** The first bytes of a PNG: that is all that anybody looks at. */
    private static String png(int width, int height, int colours) {
        ByteBuffer header = ByteBuffer.allocate(33);
        header.putInt(0x89504e47).putInt(0x0d0a1a0a).putInt(13).putInt(0x49484452);
        header.putInt(width).putInt(height).put((byte) 8).put((byte) colours);
        return Base64.getEncoder().encodeToString(header.array());
    }
}
