package dev.vestibule.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A site that offers German and Arabic only. */
@QuarkusTest
@TestProfile(FewerLanguagesTest.GermanAndArabic.class)
class FewerLanguagesTest extends KioskTest {

    /** The setting. */
    public static final class GermanAndArabic implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vestibule.languages", "de,ar");
        }
    }

    @Test
    void offersThoseAndTheFirstToEverybodyElse() {
        String page = browser.speaking("ko, en;q=0.5").get("/kiosk").asString();
        assertThat(page)
                .contains("<html lang=\"de\" dir=\"ltr\">", "value=\"de\"", "value=\"ar\"")
                .doesNotContain("value=\"en\"", "value=\"ko\"");
        assertThat(browser.speaking("en, ar;q=0.5").get("/kiosk").asString()).contains("<html lang=\"ar\"");
    }

    @Test
    void oneThatIsTakenOutCanNotBeChosen() {
        assertThat(browser.post("/kiosk/language", "language", "en").header("Location"))
                .endsWith("because=unknown-form");
        assertThat(browser.with("__Host-language", "en").get("/kiosk").asString())
                .contains("<html lang=\"de\"");
    }

    @Test
    void errorPagesAreInThemAndOperatorsPagesAsEver() {
        assertThat(given().header("Accept-Language", "en")
                        .get("/kiosk/no-such-step")
                        .asString())
                .contains("<html lang=\"de\"");
        assertThat(given().header("Accept-Language", "ko")
                        .get("/console/sign-in")
                        .asString())
                .contains("<html lang=\"ko\"");
    }
}
