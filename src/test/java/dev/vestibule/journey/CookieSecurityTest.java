package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every cookie that a kiosk and a console are ever given is of this host only, for HTTPS, and out of reach of scripts. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class CookieSecurityTest extends PlainTest {

    @Test
    void everyCookieIsOfThisHostOnlyAndOutOfReachOfScripts() {
        kiosk.post("/kiosk/language", "language", "ko");
        kiosk.post("/kiosk/language", "language", "en");
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        kiosk.get(saves(kiosk, review).location());
        kiosk.postAndFollow("/kiosk/end");
        desk.browser().get("/console/people");
        desk.browser().post("/console/sign-out");
        List<String> cookies = Stream.of(kiosk, desk.browser())
                .flatMap(browser -> browser.received().stream())
                .filter(line -> line.contains("Path="))
                .toList();
        Set<String> names = new TreeSet<>();
        for (String cookie : cookies) {
            names.add(cookie.substring(0, cookie.indexOf('=')));
            List<String> attributes =
                    Arrays.stream(cookie.split("; ?")).map(String::toLowerCase).toList();
            assertThat(attributes).as(cookie).contains("path=/", "secure", "httponly", "samesite=strict");
            assertThat(cookie).startsWith("__Host-").doesNotContainIgnoringCase("domain=");
        }
        assertThat(names)
                .as("the walk came by every cookie there is")
                .containsExactly(
                        "__Host-browser",
                        "__Host-csrf",
                        "__Host-journey",
                        "__Host-kiosk",
                        "__Host-language",
                        "__Host-operator");
    }
}
