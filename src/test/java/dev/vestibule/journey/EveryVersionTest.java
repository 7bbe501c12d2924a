package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console finds people, and a kiosk knows badges, whichever BioStar there is. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class EveryVersionTest extends PlainTest {

    private static final String ADVANCED = "POST /api/v2/users/advance_search";
    private static final String OLD = "POST /api/v2/users/search";

    @ParameterizedTest
    @CsvSource({
        "2.9.12,Wieczorek,3",
        "2.9.12,1002,1",
        "2.9.12,tomasz.wieczorek@,1",
        "2.9.12,1370000102,3",
        "2.9.7,Wieczorek,3",
        "X 1.0.2,Wieczorek,3",
        "2.9.1,Wieczorek,0",
        "2.8.8,1002,0"
    })
    void theConsoleFindsWhatWasTyped(String version, String typed, int advanced) {
        become(version);
        int before = calls(ADVANCED);
        int oldBefore = calls(OLD);
        assertThat(desk.browser().get("/console/people?search=" + typed).body()).contains("Tomasz Wieczorek");
        assertThat(calls(ADVANCED) - before).isEqualTo(advanced);
        assertThat(calls(OLD) - oldBefore).isEqualTo(advanced == 0 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.9.12", "2.9.7", "2.9.1", "2.8.8", "X 1.0.2"})
    void aBadgeIsKnown(String version) {
        become(version);
        kiosk.postAndFollow("/kiosk/start");
        present("badge", "1008");
        assertThat(kiosk.postAndFollow("/kiosk/badge").heading()).isEqualTo("Before we begin");
        assertThat(calls("GET /api/users")).isZero();
    }

    /** The portal's next session, which it takes at once, is given by this version. */
    private void become(String version) {
        emulator.post("switches", Map.of("version", version, "scan-wait", "3"));
        emulator.post("sessions/drop", Map.of());
        desk.person(PERSON);
    }
}
