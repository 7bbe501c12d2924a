package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionContractTest {

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
    void aLoginAnswersTheSessionAndThePermission() {
        HttpResponse<String> answer = EMULATOR.login("cardiology", "cardiology");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("bs-session-id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{32}"));
        JsonObject user = json(answer).getJsonObject("User");
        assertThat(user.getString("user_id")).isEqualTo("1001");
        JsonObject permission = user.getJsonObject("permission");
        assertThat(permission.getJsonObject("filter").getJsonArray("UserGroup")).containsExactly("2");
        assertThat(permission.getJsonObject("module").getJsonObject("User").getString("write"))
                .isEqualTo("true");
    }

    @Test
    void aLoginTellsTheVersionWhereItIsSetTo() {
        assertThat(json(EMULATOR.login("operator", "operator"))
                        .getJsonObject("version")
                        .getString("biostarVersion"))
                .isEqualTo("2.9.12.7");
        EMULATOR.site().switches().set(Switch.VERSION, "2.9.1");
        assertThat(json(EMULATOR.login("operator", "operator")).getValue("version"))
                .isNull();
        assertThat(EMULATOR.get("/js/info.json").body()).contains("2.9.1.21");
        EMULATOR.site().switches().set(Switch.INFO_FILE, "missing");
        assertThat(outcome(EMULATOR.get("/js/info.json"))).isEqualTo("400/103");
    }

    @ParameterizedTest
    @CsvSource({"operator,true,1", "cardiology,true,2", "theatre,true,3", "desk,false,"})
    void aLoginAnswersWhatTheyMayDoWithDevices(String account, String mayRead, String group) {
        JsonObject permission =
                json(EMULATOR.login(account, account)).getJsonObject("User").getJsonObject("permission");

        assertThat(permission.getJsonObject("module").getJsonObject("Device").getString("read"))
                .isEqualTo(mayRead);
        assertThat(permission
                        .getJsonObject("filter")
                        .getJsonArray("DeviceGroup")
                        .getList())
                .isEqualTo(group == null ? List.of() : List.of(group));
    }

    @Test
    void aReaderMayNotWrite() {
        JsonObject permission =
                json(EMULATOR.login("reader", "reader")).getJsonObject("User").getJsonObject("permission");

        assertThat(permission.getJsonObject("module").getJsonObject("User").getMap())
                .containsEntry("read", "true")
                .containsEntry("write", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400/101", "401/101", "403/101", "401/11", "401/20", "400/113", "400/122"})
    void aWrongPasswordIsRefusedInTheFormThatIsSet(String form) {
        EMULATOR.site().switches().set(Switch.BAD_LOGIN, form);

        HttpResponse<String> answer = EMULATOR.login("operator", "wrong");

        assertThat(outcome(answer)).isEqualTo(form);
        assertThat(answer.headers().firstValue("bs-session-id")).isEmpty();
    }

    @Test
    void aLoginCanSucceedWithoutASession() {
        EMULATOR.site().switches().set(Switch.BAD_LOGIN, "200-without-session");

        HttpResponse<String> answer = EMULATOR.login("operator", "wrong");

        assertThat(outcome(answer)).isEqualTo("200/0");
        assertThat(answer.headers().firstValue("bs-session-id")).isEmpty();
    }

    @Test
    void aLoginWithoutUserIsNotUnderstood() {
        JsonObject bare = new JsonObject().put("login_id", "operator").put("password", "operator");

        assertThat(outcome(EMULATOR.post("/api/login", bare))).isEqualTo("400/30");
        assertThat(outcome(EMULATOR.call("POST", "/api/login", "{no json"))).isEqualTo("400/700");
    }

    @Test
    void theDefaultOfAWrongPasswordIsTheVendorsAndClosesTheConnection() {
        HttpResponse<String> answer = EMULATOR.login("operator", "wrong");

        assertThat(outcome(answer)).isEqualTo("400/101");
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
        assertThat(json(answer).getJsonObject("Response").fieldNames()).containsExactly("code", "link", "message");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {"repeated;{'id':'1','id':'2'}", "object;{'id':'1'}", "array;[{'id':'1'},{'id':'2'}]"})
    void theRightsOfALoginNameDevicesInTheFormThatIsSet(String form, String devices) {
        EMULATOR.site().switches().set(Switch.PERMISSION_DEVICES, form);

        assertThat(EMULATOR.login("operator", "operator").body()).contains("\"device\":" + devices.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"401/10", "401/11"})
    void aSessionThatEndedIsRefusedInTheFormThatIsSet(String form) {
        EMULATOR.site().switches().set(Switch.EXPIRED_SESSION, form);
        EMULATOR.site().sessions().dropAll();

        assertThat(outcome(EMULATOR.get("/api/users"))).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef0123456789abcdef"})
    void withoutASessionThereIsNoAnswer(String session) {
        EMULATOR.site().switches().set(Switch.EXPIRED_SESSION, "401/11");
        EMULATOR.session(session);

        assertThat(outcome(EMULATOR.get("/api/users"))).isEqualTo("401/10");
        assertThat(outcome(EMULATOR.putUser("1002", new JsonObject()))).isEqualTo("401/10");
        assertThat(outcome(EMULATOR.post("/api/v2/users/search", new JsonObject())))
                .isEqualTo("401/10");
        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("401/10");
        assertThat(EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().state().scansStarted())
                .isZero();
    }

    @Test
    void aLogoutEndsTheSession() {
        assertThat(outcome(EMULATOR.call("POST", "/api/logout", ""))).isEqualTo("200/0");
        assertThat(outcome(EMULATOR.get("/api/users"))).isEqualTo("401/10");
    }

    @Test
    void aSessionEndsWhenNobodyUsesIt() {
        EMULATOR.site().switches().set(Switch.SESSION_IDLE, "0.05");

        await().pollInterval(Duration.ofMillis(120))
                .until(() -> outcome(EMULATOR.get("/api/users")).equals("401/10"));
    }

    @Test
    void allSessionsCanBeDropped() {
        EMULATOR.site().sessions().dropAll();

        assertThat(outcome(EMULATOR.get("/api/users"))).isEqualTo("401/10");
    }

    @Test
    void theSessionAlsoComesAsACookie() throws IOException, InterruptedException {
        String session = EMULATOR.login("operator", "operator")
                .headers()
                .firstValue("bs-session-id")
                .orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(EMULATOR.server().uri().resolve("/api/users"))
                .header("Cookie", "bs-session-id=" + session)
                .build();

        HttpResponse<String> answer =
                EmulatorCalls.trusting(EMULATOR.server().certificate()).send(request, BodyHandlers.ofString());

        assertThat(outcome(answer)).isEqualTo("200/0");
    }

    @Test
    void onlyWhoTrustsItsCertificateConnects() {
        HttpRequest request = HttpRequest.newBuilder(EMULATOR.server().uri()).build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                .isInstanceOf(SSLException.class);
    }
}
