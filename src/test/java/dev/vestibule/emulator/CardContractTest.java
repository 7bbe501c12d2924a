package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Switch;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards, their kinds, states and holders (section 4.10). */
class CardContractTest {

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
    void aCardIsListedWithItsHolder() {
        JsonObject row = rows("query=1370000101").getJsonObject(0);

        assertThat(row.getString("card_id")).isEqualTo("1370000101");
        assertThat(row.getString("display_card_id")).isEqualTo("1370000101");
        assertThat(row.getString("status")).isEqualTo("1");
        assertThat(row.getString("is_blocked")).isEqualTo("false");
        assertThat(row.getString("is_assigned")).isEqualTo("true");
        assertThat(row.getJsonObject("card_type").getMap())
                .containsEntry("id", "0")
                .containsEntry("type", "1");
        assertThat(row.getJsonObject("user_id").getMap())
                .isEqualTo(new JsonObject()
                        .put("user_id", "1001")
                        .put("name", "Marit Solheim")
                        .getMap());
    }

    @ParameterizedTest
    @CsvSource({"7000010,8", "1001,1", "SOLHEIM,1", "marit falcão,2", "1370000901,1"})
    void aSearchFindsPartsOfNumberIdAndNameAndEachWordByItself(String words, int found) {
        String query = "query=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        assertThat(rows(query)).hasSize(found);
        assertThat(collection(query).getString("total")).isEqualTo(Integer.toString(found));
    }

    @Test
    void noHitIsAnEmptyText() {
        JsonObject collection = collection("query=nobody");

        assertThat(collection.getString("total")).isEqualTo("0");
        assertThat(collection.getValue("rows")).isEqualTo("");
    }

    @Test
    void aFreeCardHasNoHolder() {
        JsonObject row = rows("query=1370000901").getJsonObject(0);

        assertThat(row.getString("status")).isEqualTo("0");
        assertThat(row.getString("is_assigned")).isEqualTo("false");
        assertThat(row.containsKey("user_id")).isFalse();
    }

    @Test
    void aWiegandCardShowsAnotherNumber() {
        JsonObject row = rows("query=1370000215").getJsonObject(0);

        assertThat(row.getJsonObject("card_type").getString("id")).isEqualTo("1");
        assertThat(row.getString("display_card_id"))
                .isNotEqualTo(row.getString("card_id"))
                .matches("\\d+-\\d+");
    }

    @Test
    void limitAndOffsetWorkOnlyTogether() {
        int all = rows("query=137").size();

        assertThat(rows("query=137&limit=3")).hasSize(all);
        assertThat(rows("query=137&offset=3")).hasSize(all);
        assertThat(rows("query=137&limit=3&offset=2").getJsonObject(0))
                .isEqualTo(rows("query=137").getJsonObject(2));
        assertThat(collection("query=137&limit=3&offset=2").getString("total")).isEqualTo(Integer.toString(all));
    }

    @Test
    void kindsAndStatesAreFilters() {
        assertThat(rows("card_type=wiegand")).hasSize(1);
        assertThat(json(EMULATOR.get("/api/cards/unassigned"))
                        .getJsonObject("CardCollection")
                        .getJsonArray("rows"))
                .hasSize(2);
        assertThat(json(EMULATOR.get("/api/cards/types"))
                        .getJsonObject("CardTypeCollection")
                        .getJsonArray("rows"))
                .hasSize(8);
    }

    @Test
    void aCardCanBeBlockedAndBlackListed() {
        EMULATOR.site().cards().change("1370000101", card -> card.withState(true, true));

        JsonObject row = rows("query=1370000101").getJsonObject(0);
        assertThat(row.getString("status")).isEqualTo("2");
        assertThat(row.getString("is_blocked")).isEqualTo("true");
        assertThat(json(EMULATOR.get("/api/users/1001"))
                        .getJsonObject("User")
                        .getJsonArray("cards")
                        .getJsonObject(0)
                        .getString("is_blocked"))
                .isEqualTo("true");
    }

    @Test
    void aNewCardIsMadeAndHandedOver() {
        JsonObject row = new JsonObject()
                .put("card_id", "880001")
                .put("card_type", new JsonObject().put("id", "0").put("type", "1"));
        JsonObject body =
                new JsonObject().put("CardCollection", new JsonObject().put("rows", new JsonArray().add(row)));
        String id = json(EMULATOR.post("/api/cards", body))
                .getJsonObject("CardCollection")
                .getJsonArray("rows")
                .getJsonObject(0)
                .getString("id");
        EMULATOR.putUser("1007", new JsonObject().put("cards", new JsonArray().add(new JsonObject().put("id", id))));

        assertThat(rows("query=880001")
                        .getJsonObject(0)
                        .getJsonObject("user_id")
                        .getString("user_id"))
                .isEqualTo("1007");
        assertThat(outcome(EMULATOR.post("/api/cards", body))).isEqualTo("400/65651");
        assertThat(outcome(
                        EMULATOR.post("/api/cards", new JsonObject(body.encode().replace("880001", "0880001")))))
                .isEqualTo("400/415");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400/103", "403/20"})
    void theListCanBeRefused(String refusal) {
        EMULATOR.site().switches().set(Switch.CARDS, refusal);

        for (String path : List.of("/api/cards?query=1", "/api/cards/assigned")) {
            assertThat(outcome(EMULATOR.get(path))).isEqualTo(refusal);
        }
    }

    private static JsonArray rows(String query) {
        return collection(query).getJsonArray("rows");
    }

    private static JsonObject collection(String query) {
        return json(EMULATOR.get("/api/cards?" + query)).getJsonObject("CardCollection");
    }
}
