package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.enrollment.face.Losses;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A BioStar that wipes the custom fields which a face write leaves out: it happens to one person, and to nobody after. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class LostFieldsTest extends PlainTest {

    private static final String ANOTHER = "1003";

    @Inject
    Losses losses;

    @AfterEach
    void seen() {
        losses.accept(Instant.now(), "1", "TEST");
    }

    @Test
    void theFirstLossStopsTheNextSaveAtAnotherKioskAndIsShown() {
        emulator.post("switches", Map.of("custom-fields", "wiped"));
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        PlainBrowser elsewhere = kioskElsewhere();
        PlainPage next = scanned(elsewhere, desk.issuePass(ANOTHER, false), ANOTHER);
        assertThat(kiosk.get(saves(kiosk, review).location()).heading()).isEqualTo("Your face is saved");
        assertThat(losses.open()).singleElement().satisfies(found -> {
            assertThat(found.personId()).isEqualTo(PERSON);
            assertThat(found.loss().names()).containsExactly("Locker");
        });

        int writes = calls(WRITE);
        PlainPage stopped = saves(elsewhere, next);
        assertThat(stopped.alert()).startsWith("Faces cannot be saved anywhere at the moment");
        assertThat(calls(WRITE)).isEqualTo(writes);

        PlainBrowser later = kioskElsewhere();
        assertThat(later.postAndFollow("/kiosk/start").alert()).startsWith("Faces cannot be saved anywhere");
        PlainPage consent = later.postAndFollow("/kiosk/pass", "pass", desk.issuePass("1004", false));
        assertThat(agrees(later, consent).alert()).startsWith("Faces cannot be saved anywhere");
        int scans = calls(SCAN);
        assertThat(later.post("/kiosk/scan", "attempt", "0").alert()).contains("no picture is taken");
        assertThat(calls(SCAN)).as("a scan for nothing").isEqualTo(scans);

        losses.accept(Instant.now(), "1", "TEST");
        emulator.post("switches", Map.of("custom-fields", "kept"));
        assertThat(elsewhere.get(saves(elsewhere, stopped).location()).heading())
                .isEqualTo("Your face is saved");
        assertThat(losses.stopSaves()).isFalse();
    }
}
