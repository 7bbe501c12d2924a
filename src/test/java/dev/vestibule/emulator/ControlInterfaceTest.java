package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlInterfaceTest {

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
    void somethingIsPresented() {
        control("present", "{'reader':'543700001','what':'face','person':'1003'}");

        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("200/0");
        JsonObject reader =
                json(EMULATOR.get("/control/state")).getJsonArray("readers").getJsonObject(0);
        assertThat(reader.getString("presented")).isEqualTo("face");
        assertThat(reader.getString("person")).isEqualTo("1003");
        assertThat(reader.getInteger("scansStarted")).isEqualTo(1);
    }

    @Test
    void switchesAreSet() {
        control("switches", "{'scan-wait':'0.1','scan-failure-code':1026}");

        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("400/1026");
        control("reset", "{}");
        assertThat(json(EMULATOR.get("/control/state"))
                        .getJsonObject("switches")
                        .getString("scan-wait"))
                .isEqualTo("20");
    }

    @Test
    void everySwitchHasItsDefaultAndTakesItsOptionsOnly() {
        Switches switches = EMULATOR.site().switches();
        for (Switch key : Switch.values()) {
            // The version, which comes first, has set others.
            switches.reset();
            assertThat(switches.get(key)).isEqualTo(key.options().get(0));
            key.options().forEach(option -> switches.set(key, option));
            assertThatThrownBy(() -> switches.set(key, "something else")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void callsAreCountedWithoutIds() {
        EMULATOR.get("/api/users/1001");
        EMULATOR.get("/api/users/1002");
        EMULATOR.get("/api/users/next_user_id");
        EMULATOR.putUser("1002", new JsonObject());

        assertThat(json(EMULATOR.get("/control/calls")).getMap())
                .containsEntry("GET /api/users/{id}", 2)
                .containsEntry("GET /api/users/next_user_id", 1)
                .containsEntry("PUT /api/users/{id}", 1)
                .containsEntry("POST /api/login", 1)
                .hasSize(4);
    }

    @Test
    void mailsAndFacesAreShown() {
        JsonObject criteria =
                new JsonObject().put("user_operator_level_id", "0").put("user_id", "1002");
        EMULATOR.post(
                "/api/v2/send_email",
                new JsonObject().put("id", "1002").put("language", "en").put("adv_criteria", criteria));
        EMULATOR.putFaces("1002", new JsonArray().add(EMULATOR.capture("1003")));

        assertThat(json(EMULATOR.get("/control/mails"))
                        .getJsonArray("mails")
                        .getJsonObject(0)
                        .getString("user"))
                .isEqualTo("1002");
        assertThat(json(EMULATOR.get("/control/users/1002/faces")).getJsonArray("of"))
                .containsExactly("1003");
    }

    @Test
    void readersAreAddedAndSessionsDropped() {
        JsonArray ids = json(control("readers", "{'count':3}")).getJsonArray("ids");
        control("sessions/drop", "{}");

        assertThat(ids)
                .hasSize(3)
                .allMatch(id -> EMULATOR.site().reader(id.toString()).isPresent());
        assertThat(outcome(EMULATOR.get("/api/users"))).isEqualTo("401/10");
    }

    @Test
    void aReaderIsSwitchedOff() {
        control("reader", "{'reader':'543700001','online':false,'automatic':true}");

        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("400/1001");
        assertThat(EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().state().automatic())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "present {'reader':'1','what':'face'}",
                "present {'reader':'543700001','what':'ghost'}",
                "present {'reader':'543700001','what':'face','person':'4711'}",
                "switches {'scan-wait':'long'}",
                "switches {'no-such-switch':'on'}",
                "fault {'kind':'gremlins'}",
                "fault {}",
                "readers no json"
            })
    void whatItDoesNotUnderstandItRefuses(String request) {
        String[] parts = request.split(" ", 2);

        HttpResponse<String> answer = control(parts[0], parts[1]);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).getString("error")).isNotBlank();
    }

    @Test
    void aWebPageCannotPostToIt() throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(EMULATOR.server().uri().resolve("/control/sessions/drop"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> answer =
                EmulatorCalls.trusting(EMULATOR.server().certificate()).send(form, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(outcome(EMULATOR.get("/api/users"))).isEqualTo("200/0");
    }

    @Test
    void answersGoWrongAsOftenAsAsked() {
        control("fault", "{'kind':'html','prefix':'/api/devices','times':2}");

        assertThat(EMULATOR.get("/api/devices").body()).startsWith("<!doctype html>");
        assertThat(outcome(EMULATOR.get("/api/users"))).isEqualTo("200/0");
        assertThat(EMULATOR.get("/api/devices/" + EmulatedSite.F2).body()).startsWith("<!doctype html>");
        assertThat(outcome(EMULATOR.get("/api/devices"))).isEqualTo("200/0");
    }

    @Test
    void anAnswerIsEmptyLargeOrAnyCode() {
        control("fault", "{'kind':'empty'}");
        control("fault", "{'kind':'too-large'}");
        control("fault", "{'kind':'server-busy'}");
        control("fault", "{'kind':'code','status':403,'code':20}");

        assertThat(EMULATOR.get("/api/users").body()).isEmpty();
        assertThat(EMULATOR.get("/api/users").body()).hasSizeGreaterThan(30_000_000);
        assertThat(outcome(EMULATOR.get("/api/users"))).isEqualTo("500/1020");
        assertThat(outcome(EMULATOR.get("/api/users"))).isEqualTo("403/20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-off", "reset"})
    void theConnectionIsClosed(String kind) {
        control("fault", "{'kind':'" + kind + "','prefix':'/api/users/1002','method':'PUT'}");
        JsonObject change = new JsonObject().put("phone", "1");

        assertThatThrownBy(() -> EMULATOR.putUser("1002", change)).isInstanceOf(UncheckedIOException.class);
        assertThat(EMULATOR.site().person("1002").orElseThrow().text("phone")).isEmpty();
    }

    @Test
    void anAnswerIsLostAfterTheWorkWasDone() {
        EMULATOR.site()
                .faults()
                .add(Fault.of(Fault.Kind.LOST_ANSWER, "/api/users/1002", 1).only("PUT"));
        JsonObject change = new JsonObject().put("phone", "1");

        assertThatThrownBy(() -> EMULATOR.putUser("1002", change)).isInstanceOf(UncheckedIOException.class);
        assertThat(EMULATOR.site().person("1002").orElseThrow().text("phone")).isEqualTo("1");
    }

    @Test
    void aSuccessIsAnsweredAndNothingIsDone() {
        EMULATOR.site().faults().add(Fault.of(Fault.Kind.NOT_DONE, "/api/users/1002", 1));

        assertThat(outcome(EMULATOR.putUser("1002", new JsonObject().put("phone", "1"))))
                .isEqualTo("200/0");
        assertThat(EMULATOR.site().person("1002").orElseThrow().text("phone")).isEmpty();
    }

    @Test
    void aFailureIsAnsweredAfterTheWorkWasDone() {
        control("fault", "{'kind':'done-but-failed','prefix':'/api/users/1002','status':500,'code':1000}");

        assertThat(outcome(EMULATOR.putUser("1002", new JsonObject().put("phone", "1"))))
                .isEqualTo("500/1000");
        assertThat(EMULATOR.site().person("1002").orElseThrow().text("phone")).isEqualTo("1");
    }

    @Test
    void workIsDoneLate() {
        control("switches", "{'late-call':'0.5'}");
        control("fault", "{'kind':'late','prefix':'/api/users/1002'}");
        String change =
                new JsonObject().put("User", new JsonObject().put("phone", "1")).encode();

        long asked = System.nanoTime();
        CompletableFuture<HttpResponse<String>> waiting = EMULATOR.start("PUT", "/api/users/1002", change);
        await().pollInterval(Duration.ofMillis(10)).until(() -> EMULATOR.site()
                .person("1002")
                .orElseThrow()
                .text("phone")
                .equals("1"));

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        assertThat(outcome(waiting.join())).isEqualTo("200/0");
    }

    @ParameterizedTest
    @CsvSource({"done,1", "not-done,''"})
    void codeFourSaysNothingAboutAWrite(String setting, String phone) {
        control("switches", "{'code-four':'" + setting + "'}");

        HttpResponse<String> answer = EMULATOR.putUser("1002", new JsonObject().put("phone", "1"));

        assertThat(outcome(answer)).isEqualTo("200/4");
        assertThat(answer.body()).contains("\"task_id\"");
        assertThat(EMULATOR.site().person("1002").orElseThrow().text("phone")).isEqualTo(phone);
    }

    @Test
    void noAnswerKeepsTheCallerWaitingAndNobodyElse() {
        EMULATOR.site().faults().add(Fault.of(Fault.Kind.NO_ANSWER, "/api/devices", 1));

        CompletableFuture<HttpResponse<String>> waiting = EMULATOR.start("GET", "/api/devices", "");
        await().until(() -> EMULATOR.site().faults().all().isEmpty());

        assertThat(outcome(EMULATOR.get("/api/devices"))).isEqualTo("200/0");
        assertThat(waiting).isNotDone();
        waiting.cancel(true);
    }

    private static HttpResponse<String> control(String path, String body) {
        return EMULATOR.call("POST", "/control/" + path, body.replace('\'', '"'));
    }
}
