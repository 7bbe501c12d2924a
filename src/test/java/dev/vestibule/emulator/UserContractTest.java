package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserContractTest {

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
    void fortyPeopleLiveInFourGroups() {
        JsonObject collection = collection(EMULATOR.get("/api/users?limit=0"));

        assertThat(collection.getString("total")).isEqualTo("40");
        assertThat(ids(collection)).hasSize(40).doesNotHaveDuplicates().contains("1", "1039");
        JsonArray groups = json(EMULATOR.get("/api/user_groups"))
                .getJsonObject("UserGroupCollection")
                .getJsonArray("rows");
        assertThat(groups.stream().map(row -> ((JsonObject) row).getString("name")))
                .containsExactly("All Users", "Cardiology", "Theatre", "Pharmacy", "Facilities");
    }

    @Test
    void someHaveNoMailNoCardOrAreDisabled() {
        assertThat(EMULATOR.site().people())
                .anyMatch(user -> user.email().isEmpty() && !user.cards().isEmpty())
                .anyMatch(user -> user.cards().isEmpty() && !user.email().isEmpty())
                .anyMatch(EmulatedUser::disabled)
                .anyMatch(user -> !user.faces().isEmpty());
        assertThat(EMULATOR.site().people().stream()
                        .filter(user -> user.cardNumbers().contains("3405691582"))
                        .map(EmulatedUser::id))
                .containsExactly("1012", "1023");
    }

    @Test
    void aListIsPagedInOrder() {
        JsonObject page = collection(EMULATOR.get("/api/users?limit=3&offset=1&group_id=4&order_by=user_id:true"));

        assertThat(page.getString("total")).isEqualTo("9");
        assertThat(ids(page)).containsExactly("1028", "1027", "1026");
        assertThat(collection(EMULATOR.get("/api/users?limit=5&offset=40")).containsKey("rows"))
                .isFalse();
        assertThat(outcome(EMULATOR.get("/api/users?limit=many"))).isEqualTo("400/103");
    }

    @Test
    void onlyThoseWrittenSinceAreListed() {
        EMULATOR.putUser("1002", new JsonObject().put("phone", "5550100"));

        assertThat(ids(collection(EMULATOR.get("/api/users?last_modified=1")))).containsExactly("1002");
        assertThat(outcome(EMULATOR.get("/api/users?group_id=ward"))).isEqualTo("400/103");
    }

    @Test
    void aRowLeavesOutWhatIsEmpty() {
        JsonObject page = collection(EMULATOR.get("/api/users?limit=1&offset=6"));

        assertThat(page.getJsonArray("rows").getJsonObject(0).getString("user_id"))
                .isEqualTo("1006");
        assertThat(page.getJsonArray("rows").getJsonObject(0).containsKey("email"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oyelaran adey", "1004", "OYELARAN.ADEYEMI@hospital", "1370000104"})
    void aSearchLooksAtNameIdAndMailAndCanBeMadeToLookAtCards(String text) {
        EMULATOR.site().switches().set(Switch.SEARCH_FINDS_CARDS, "on");
        assertThat(search(new JsonObject().put("search_text", text))).containsExactly("1004");
    }

    @Test
    void aSearchMissesCards() {
        assertThat(search(new JsonObject().put("search_text", "1370000104"))).isEmpty();
    }

    @Test
    void aSearchRowHasNoCardNumbers() {
        EMULATOR.site().switches().set(Switch.SEARCH_FINDS_CARDS, "on");
        JsonObject row = collection(EMULATOR.post(
                        "/api/v2/users/search", new JsonObject().put("limit", 0).put("search_text", "1370000104")))
                .getJsonArray("rows")
                .getJsonObject(0);

        assertThat(row.getString("card_count")).isEqualTo("1");
        assertThat(row.containsKey("cards")).isFalse();
    }

    @Test
    void aSearchTakesGroupsAndRefusesWhatItDoesNotKnow() {
        assertThat(search(new JsonObject().put("user_group_id", "5").put("limit", 2)))
                .containsExactly("1030", "1031");
        assertThat(search(new JsonObject()
                        .put("user_group_id_list", new JsonArray().add(2).add(3))
                        .put("limit", 100)))
                .hasSize(20);
        assertThat(outcome(EMULATOR.post("/api/v2/users/search", new JsonObject().put("text", "x"))))
                .isEqualTo("400/30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"search_text\":\"ada\"}",
                "{\"limit\":\"5\"}",
                "{\"limit\":5,\"search_text\":7}",
                "{\"limit\":5,\"order_by\":false}",
                "{\"limit\":5,\"order_by\":\"colour:true\"}",
                "{\"limit\":5,\"offset\":\"1\"}",
                "{\"limit\":5,\"user_group_id\":[2]}",
                "{\"limit\":5,\"user_group_id\":\"ward\"}",
                "{\"limit\":5,\"user_group_id_list\":\"2\"}"
            })
    void aSearchWantsALimitAndTypesThatFit(String body) {
        assertThat(outcome(EMULATOR.call("POST", "/api/v2/users/search", body))).isEqualTo("400/30");
    }

    @Test
    void aSearchTextMayBeNullAndNothingAtAllCanBeAccepted() {
        assertThat(search(new JsonObject().putNull("search_text"))).hasSize(40);
        EMULATOR.site().switches().set(Switch.EMPTY_SEARCH, "everybody");
        assertThat(outcome(EMULATOR.post("/api/v2/users/search", new JsonObject())))
                .isEqualTo("200/0");
    }

    @Test
    void aUserComesWithCardsAndFaces() {
        JsonObject user = json(EMULATOR.get("/api/users/1001")).getJsonObject("User");

        assertThat(user.getJsonArray("cards").getJsonObject(0).getString("card_id"))
                .isEqualTo("1370000101");
        JsonObject face =
                user.getJsonObject("credentials").getJsonArray("visualFaces").getJsonObject(0);
        assertThat(face.getString("template_ex_normalized_image")).startsWith("/9j/");
        assertThat(face.getJsonArray("templates")).hasSize(2);
        assertThat(user.getString("visual_face_count")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400/201", "404/201"})
    void anUnknownUserIsRefusedInTheFormThatIsSet(String form) {
        EMULATOR.site().switches().set(Switch.USER_MISSING, form);

        assertThat(outcome(EMULATOR.get("/api/users/4711"))).isEqualTo(form);
        assertThat(outcome(EMULATOR.get("/api/users/abc"))).isEqualTo(form);
        assertThat(outcome(EMULATOR.putUser("4711", new JsonObject()))).isEqualTo(form);
    }

    @Test
    void theNextIdIsFree() {
        assertThat(json(EMULATOR.get("/api/users/next_user_id"))
                        .getJsonObject("User")
                        .getString("user_id"))
                .isEqualTo("1040");
    }

    @Test
    void anOperatorReachesTheirGroupsOnly() {
        EMULATOR.as("cardiology", "cardiology");

        assertThat(ids(collection(EMULATOR.get("/api/users?limit=0"))))
                .hasSize(10)
                .doesNotContain("1011");
        assertThat(outcome(EMULATOR.get("/api/users/1002"))).isEqualTo("200/0");
        assertThat(outcome(EMULATOR.get("/api/users/1011"))).isEqualTo("403/20");
        assertThat(outcome(EMULATOR.putUser("1011", new JsonObject()))).isEqualTo("403/20");
    }

    @Test
    void whoMayOnlyReadWritesNothing() {
        EMULATOR.as("reader", "reader");

        HttpResponse<String> answer = EMULATOR.putUser("1002", new JsonObject().put("phone", "1"));

        assertThat(outcome(answer)).isEqualTo("403/20");
        assertThat(EMULATOR.site().person("1002").orElseThrow().updatedCount()).isZero();
    }

    private static List<String> search(JsonObject body) {
        return ids(collection(EMULATOR.post("/api/v2/users/search", body.put("limit", body.getInteger("limit", 0)))));
    }

    private static JsonObject collection(HttpResponse<String> answer) {
        return json(answer).getJsonObject("UserCollection");
    }

    private static List<String> ids(JsonObject collection) {
        return collection.getJsonArray("rows", new JsonArray()).stream()
                .map(row -> ((JsonObject) row).getString("user_id"))
                .toList();
    }
}
