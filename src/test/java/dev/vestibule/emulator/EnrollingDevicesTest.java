package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices by what they can enrol (section 4.8), and the searches that are picky (section 3.6). */
class EnrollingDevicesTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();
    private Switches switches;

    @BeforeEach
    void fresh() {
        switches = EMULATOR.fresh().site().switches();
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @Test
    void faceReadersAreListedOnlineOrNot() {
        EMULATOR.site().reader(EmulatedSite.F2).orElseThrow().online(false);

        assertThat(ids("type=5")).containsExactly(EmulatedSite.F2, EmulatedSite.BIOSTATION_3);
        assertThat(ids("type=0")).hasSize(3);
        assertThat(ids("type=4")).isEmpty();
        switches.set(Switch.ENROLLING_DEVICES, "online-only");
        assertThat(ids("type=5")).containsExactly(EmulatedSite.BIOSTATION_3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400/103", "403/20"})
    void theListCanBeRefused(String refusal) {
        switches.set(Switch.ENROLLING_DEVICES, refusal);

        assertThat(outcome(EMULATOR.get("/api/devices/enrollment?type=5"))).isEqualTo(refusal);
    }

    @Test
    void aSearchWantsAtLeastOneMemberAndMayHaveNoText() {
        assertThat(outcome(EMULATOR.post("/api/v2/users/search", new JsonObject())))
                .isEqualTo("400/30");
        assertThat(outcome(EMULATOR.post(
                        "/api/v2/users/search", new JsonObject().put("limit", 1).putNull("search_text"))))
                .isEqualTo("200/0");
        switches.set(Switch.EMPTY_SEARCH, "everybody");
        assertThat(outcome(EMULATOR.post("/api/v2/users/search", new JsonObject())))
                .isEqualTo("200/0");
    }

    @Test
    void anUnknownGroupHasNobody() {
        JsonObject answer = json(EMULATOR.post(
                "/api/v2/users/search", new JsonObject().put("limit", 1).put("user_group_id", "77")));

        assertThat(answer.getJsonObject("UserCollection").getInteger("total")).isZero();
        assertThat(answer.getJsonObject("UserCollection").containsKey("rows")).isFalse();
    }

    private static Stream<String> ids(String query) {
        Object rows = json(EMULATOR.get("/api/devices/enrollment?" + query))
                .getJsonObject("DeviceCollection")
                .getValue("rows");
        return rows instanceof JsonArray list
                ? list.stream().map(row -> ((JsonObject) row).getString("id"))
                : Stream.empty();
    }
}
