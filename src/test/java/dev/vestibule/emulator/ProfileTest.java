package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Profile;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions of BioStar: one choice, and each of its parts on its own. */
class ProfileTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();
    private EmulatedSite site;

    @BeforeEach
    void fresh() {
        site = EMULATOR.fresh().site();
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @Test
    void everyVersionCanBeChosenAndEveryChoiceIsAVersion() {
        assertThat(Switch.VERSION.options())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Profile.values()).map(Profile::key).toList());
        assertThat(site.profile()).isEqualTo(Profile.BIOSTAR_2_9_12);
    }

    @ParameterizedTest
    @EnumSource
    void everyVersionSetsWhatTheSwitchesOffer(Profile profile) {
        profile.differences()
                .forEach((key, value) -> assertThat(key.options()).as(key.key()).contains(value));
        site.switches().set(Switch.VERSION, "2.8.8");

        site.switches().set(Switch.VERSION, profile.key());

        TreeMap<String, String> expected = new TreeMap<>();
        Arrays.stream(Switch.values())
                .forEach(key -> expected.put(key.key(), key.options().get(0)));
        profile.differences().forEach((key, value) -> expected.put(key.key(), value));
        expected.put("version", profile.key());
        assertThat(site.switches().all()).isEqualTo(expected);
        assertThat(site.profile()).isEqualTo(profile);
    }

    @Test
    void aVersionComesFirstAndLeavesTheRestAlone() {
        site.switches().set(Switch.SCAN_WAIT, "10");

        EMULATOR.post(
                "/control/switches", new JsonObject().put("templates", "5").put("version", "2.8.8"));

        assertThat(site.switches().all())
                .containsEntry("version", "2.8.8")
                .containsEntry("templates", "5")
                .containsEntry("upload-picture", "image")
                .containsEntry("scan-wait", "10");
    }

    @ParameterizedTest
    @CsvSource({
        "2.9.12,2.9.8,true",
        "2.9.12,2.9.12,true",
        "2.9.7,2.9.8,false",
        "2.9.7,2.9.7,true",
        "2.9.1,2.9.5,false",
        "2.8.8,2.9.0,false",
        "X 1.0.2,2.9.12,true"
    })
    void versionsAreCompared(String version, String other, boolean since) {
        site.switches().set(Switch.VERSION, version);

        assertThat(site.profile().since(other)).isEqualTo(since);
        assertThat(site.profile().isX()).isEqualTo(version.startsWith("X"));
    }

    @ParameterizedTest
    @CsvSource({
        "2.9.12,400/103",
        "X 1.0.2,400/103",
        "2.9.7,200/0",
        "2.9.1,200/0",
        "2.8.8,200/0",
    })
    void aSlashAtTheEndOfAPathIsRefusedSinceItIs(String version, String outcome) {
        site.switches().set(Switch.VERSION, version);

        assertThat(outcome(EMULATOR.get("/api/users/?limit=1"))).isEqualTo(outcome);
        assertThat(outcome(EMULATOR.get("/api/users/1001/"))).isEqualTo(outcome);
        assertThat(outcome(EMULATOR.get("/api/devices/"))).isEqualTo(outcome);
    }
}
