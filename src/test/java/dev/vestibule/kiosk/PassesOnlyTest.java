package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A site that takes no badges. That one who asks all the same is refused, the rules see to. */
@QuarkusTest
@TestProfile(PassesOnlyTest.NoBadges.class)
class PassesOnlyTest extends KioskTest {

    /** The setting. */
    public static final class NoBadges implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vestibule.enrollment.badge", "false");
        }
    }

    @Test
    void offersNoBadge() {
        Response page = browser.postAndFollow("/kiosk/start");

        assertThat(heading(page)).isEqualTo("Who are you?");
        assertThat(page.asString())
                .contains("Enter your pass.")
                .doesNotContain("badge")
                .doesNotContain("Hold your");
    }
}
