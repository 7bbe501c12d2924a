package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The welcome page is made once in each language, and yet everybody has a page of their own. */
@QuarkusTest
class WelcomePageTest extends KioskTest {

    private static final Pattern TOKEN_FIELD = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    @Test
    void everyFormHasTheTokenOfWhoeverAskedAndTheRestIsTheSame() {
        KioskBrowser other = new KioskBrowser(pair().cookie());
        Response first = browser.get("/kiosk");
        Response second = other.get("/kiosk");
        String token = token(first);

        assertThat(first.asString()).contains(token, "action=\"/kiosk/start\"");
        assertThat(second.asString()).doesNotContain(token);
        assertThat(first.asString().replace(token, token(second))).isEqualTo(second.asString());
        assertThat(browser.cookie("__Host-csrf")).contains(token);
        assertThat(forms(first)).isEqualTo(tokens(first));
    }

    @Test
    void eachLanguageHasItsOwn() {
        KioskBrowser korean = new KioskBrowser(pair().cookie()).speaking("ko");

        assertThat(korean.get("/kiosk").asString()).contains("<html lang=\"ko\" dir=\"ltr\">");
        assertThat(browser.get("/kiosk").asString()).contains("<html lang=\"en\" dir=\"ltr\">");
        assertThat(korean.get("/kiosk").asString()).contains("<html lang=\"ko\" dir=\"ltr\">");
    }

    @Test
    void anAlertIsForOnePersonOnly() {
        Response before = browser.get("/kiosk");
        Response told = browser.get("/kiosk?because=ended");
        Response after = browser.get("/kiosk");

        assertThat(told.asString()).contains("role=\"alert\">That visit has ended.");
        assertThat(after.asString()).isEqualTo(before.asString());
    }

    /** The token comes from a cookie, which a client writes: here as a word that the page holds as well. */
    @Test
    void aTokenThatIsAWordOfThePageChangesNothingElse() {
        String word = "includeIndicatorStyles";
        Response page = browser.copy().with("__Host-csrf", word).get("/kiosk");
        Response ordinary = browser.get("/kiosk");

        assertThat(page.asString().replace("value=\"" + word + "\"", "value=\"" + token(ordinary) + "\""))
                .isEqualTo(ordinary.asString());
    }

    private static String token(Response page) {
        return TOKEN_FIELD
                .matcher(page.asString())
                .results()
                .map(field -> field.group(1))
                .distinct()
                .reduce((one, another) -> {
                    throw new AssertionError("Two tokens on one page");
                })
                .orElseThrow();
    }

    private static long tokens(Response page) {
        return TOKEN_FIELD.matcher(page.asString()).results().count();
    }

    private static long forms(Response page) {
        return Pattern.compile("method=\"post\"")
                .matcher(page.asString())
                .results()
                .count();
    }
}
