package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens at readers that do not scan, asked for afterwards and told as it happens (section 7). */
class EventContractTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();

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
        "FACE,1001,4867",
        "FACE,1002,5125",
        "BADGE,1002,4102",
        "BADGE,1010,6402",
        "MASK,1001,6410",
        "CLOSED_EYES,1001,6410"
    })
    void whoStandsBeforeAReaderLeavesAnEvent(Presentation what, String person, String code) {
        present(what, person);

        JsonObject event = search("{'limit':10}").getJsonArray("rows").getJsonObject(0);
        assertThat(event.getJsonObject("event_type_id").getString("code")).isEqualTo(code);
        assertThat(event.getJsonObject("device_id").getString("id")).isEqualTo(EmulatedSite.F2);
        assertThat(event.getString("datetime")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.00Z");
        assertThat(event.containsKey("user_id"))
                .isEqualTo(!List.of("5125", "6410").contains(code));
    }

    @Test
    void aScanLeavesNoEvent() {
        var scan = EMULATOR.scanFace(EmulatedSite.F2);
        await().until(() ->
                EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().state().busy());
        present(Presentation.FACE, "1001");
        scan.join();

        JsonObject found = search("{'limit':10}");
        assertThat(found.getString("total")).isEqualTo("0");
        assertThat(found.containsKey("rows")).isFalse();
    }

    @Test
    void aFaceThatAnotherUserHasLeavesEvent10245() {
        EMULATOR.putFaces("1002", new JsonArray().add(EMULATOR.capture("1001")));

        assertThat(codes("{'limit':10,'conditions':[{'column':'user_id.user_id','operator':0,'values':['1002']}]}"))
                .containsExactly("10245", "8192", "8192", "8192");
    }

    @Test
    void aUserWhoIsPutOnADeviceLeavesEvent8192AndOneItDoesNotTakeEvent8448() {
        EMULATOR.site().switches().set(Switch.USER_SYNC, "none");
        EMULATOR.putUser("1002", new JsonObject().put("phone", "5550100"));
        assertThat(codes("{'limit':10}")).isEmpty();
        String devices = "{\"DeviceCollection\":{\"rows\":[{\"id\":\"" + EmulatedSite.F2 + "\"}]}}";

        EMULATOR.call("POST", "/api/users/export?id=1002", devices);
        EMULATOR.site().switches().set(Switch.EXPORT_CODE, "1003");
        EMULATOR.call("POST", "/api/users/export?id=1002", devices);

        assertThat(codes("{'limit':10}")).containsExactly("8192", "8448");
    }

    @Test
    void aDeviceTakesAPictureOfAFaceThatItKnows() {
        present(Presentation.FACE, "1001");
        JsonObject event = search("{'limit':10}").getJsonArray("rows").getJsonObject(0);

        String image = event.getJsonObject("image_id").getString("image_data");
        assertThat(json(EMULATOR.get("/api/events/images/" + image))
                        .getJsonObject("ImageLog")
                        .getString("data"))
                .startsWith("/9j/");
        assertThat(outcome(EMULATOR.get("/api/events/images/4711"))).isEqualTo("400/118");
    }

    @Test
    void conditionsAreJoinedAndTimesAreUtc() {
        present(Presentation.FACE, "1001");
        present(Presentation.BADGE, "1002");

        String code = "{'column':'event_type_id.code','operator':0,'values':['4867']}";
        String reader = "{'column':'device_id','operator':0,'values':['%s']}";
        String time =
                "{'column':'datetime','operator':3,'values':['2020-01-01T00:00:00.000Z','2037-01-01T00:00:00.000Z']}";
        assertThat(codes("{'limit':10,'conditions':[" + code + "," + time + "]}"))
                .containsExactly("4867");
        assertThat(codes("{'limit':10,'conditions':[" + reader.formatted(EmulatedSite.F2) + "]}"))
                .containsExactly("4867", "4102");
        assertThat(codes("{'limit':10,'conditions':[" + reader.formatted(EmulatedSite.BIOSTATION_3) + "]}"))
                .isEmpty();
        assertThat(codes("{'limit':1,'orders':[{'column':'datetime','descending':true}]}"))
                .containsExactly("4102");
        assertThat(codes("{'limit':10,'conditions':[" + time + "," + time + "]}"))
                .as("two conditions on the time find nothing")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'Query':{}}",
                "{'Query':{'limit':5,'conditions':[{'column':'datetime','operator':3,'values':['yesterday','today']}]}}",
                "{'Query':{'limit':5,'conditions':[{'column':'user_id.user_id','operator':4,'values':['1']}]}}",
                "{'Query':{'limit':5,'conditions':[{'column':'id','values':['1']}]}}"
            })
    void whatIsNoSearchIsRefused(String body) {
        present(Presentation.FACE, "1001");

        assertThat(outcome(EMULATOR.call("POST", "/api/events/search", body.replace('\'', '"'))))
                .isEqualTo("400/30");
        assertThat(outcome(EMULATOR.get("/api/users/1001"))).isEqualTo("200/0");
    }

    @Test
    void before294ASearchWithoutItsPartsCostTheSession() {
        EMULATOR.site().switches().set(Switch.VERSION, "2.9.1");

        EMULATOR.call("POST", "/api/events/search", "{}");

        assertThat(outcome(EMULATOR.get("/api/users/1001"))).isEqualTo("401/10");
    }

    @Test
    void theKindsAreListedAsTexts() {
        JsonObject types =
                json(EMULATOR.get("/api/event_types?setting_all=true")).getJsonObject("EventTypeCollection");

        assertThat(types.getJsonArray("rows").stream().map(row -> ((JsonObject) row).getString("code")))
                .contains("4867", "4102", "10245");
    }

    @Test
    void eventsComeThroughTheWebSocketInTheRightOrder() {
        Frames frames = new Frames();
        WebSocket socket = frames.open();
        socket.sendText("bs-session-id=" + EMULATOR.session(), true);
        await().until(() -> frames.received.size() == 1);
        assertThat(frames.received.get(0)).isEqualTo("{\"Response\":{\"code\":\"0\"}}");
        present(Presentation.FACE, "1001");
        assertThat(outcome(EMULATOR.call("POST", "/api/events/start", ""))).isEqualTo("200/0");

        present(Presentation.BADGE, "1002");

        await().until(() -> frames.received.size() > 1);
        JsonObject event = new JsonObject(frames.received.get(1)).getJsonObject("Event");
        assertThat(event.getJsonObject("event_type_id").getString("code")).isEqualTo("4102");
        assertThat(event.getJsonObject("user_id").getString("user_id")).isEqualTo("1002");
        socket.abort();
    }

    @Test
    void inAnotherOrderThereIsSilence() {
        Frames frames = new Frames();
        WebSocket socket = frames.open();
        assertThat(outcome(EMULATOR.call("POST", "/api/events/start", ""))).isEqualTo("200/0");
        socket.sendText("bs-session-id=" + EMULATOR.session(), true);
        await().until(() -> frames.received.size() == 1);

        present(Presentation.BADGE, "1002");

        await().during(Duration.ofMillis(300)).until(() -> frames.received.size() == 1);
        socket.sendText("bs-session-id=no-such-session", true);
        await().until(() -> frames.received.size() == 2);
        assertThat(frames.received.get(1)).contains("1101");
        socket.abort();
    }

    @Test
    void aCookieOfTheHandshakeDoesWhatTheFirstFrameDoes() {
        Frames frames = new Frames();
        WebSocket socket = frames.open(Optional.of("bs-session-id=" + EMULATOR.session()));
        assertThat(outcome(EMULATOR.call("POST", "/api/events/start", ""))).isEqualTo("200/0");

        present(Presentation.BADGE, "1002");

        await().until(() -> frames.received.size() == 1);
        assertThat(frames.received.get(0)).contains("4102");
        socket.abort();
    }

    private static void present(Presentation what, String person) {
        EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().present(what, person);
    }

    private static JsonObject search(String query) {
        return json(EMULATOR.post(
                        "/api/events/search", new JsonObject().put("Query", new JsonObject(query.replace('\'', '"')))))
                .getJsonObject("EventCollection");
    }

    private static List<String> codes(String query) {
        return search(query).getJsonArray("rows", new JsonArray()).stream()
                .map(row -> ((JsonObject) row).getJsonObject("event_type_id").getString("code"))
                .toList();
    }

    /** What came through a web socket. */
    private static final class Frames implements WebSocket.Listener {

        private final List<String> received = new CopyOnWriteArrayList<>();

        WebSocket open() {
            return open(Optional.empty());
        }

        WebSocket open(Optional<String> cookie) {
            URI address = URI.create(EMULATOR.server().uri().toString().replace("https", "wss") + "/wsapi");
            WebSocket.Builder builder =
                    EmulatorCalls.trusting(EMULATOR.server().certificate()).newWebSocketBuilder();
            cookie.ifPresent(text -> builder.header("Cookie", text));
            return builder.buildAsync(address, this).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            received.add(text.toString());
            socket.request(1);
            return null;
        }
    }
}
