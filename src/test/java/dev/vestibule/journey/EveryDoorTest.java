package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.documents.EndpointLine;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody without the right cookie tries every address of the document, by every method; nothing may come of it. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class EveryDoorTest extends PlainTest {

    private static final String OPERATOR = "__Host-operator";
    private static final String KIOSK = "__Host-kiosk";
    private static final String NOBODYS = "A".repeat(43);

    /** Fields that would do something, wherever they are read. */
    private static final String[] FIELDS = {
        "name",
        "Mine",
        "reader",
        "543700001",
        "pass",
        "123 456 7890",
        "capture",
        "x",
        "attempt",
        "0",
        "decision",
        "agree"
    };

    static List<EndpointLine> operators() {
        return lines("operator");
    }

    static List<EndpointLine> kiosks() {
        return Stream.concat(lines("kiosk").stream(), lines("person").stream()).toList();
    }

    static List<EndpointLine> forms() {
        return EndpointLine.all().stream()
                .filter(line -> line.method().equals("POST") && !line.who().equals("demo"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operators")
    void anOperatorsDoorIsClosedToEverybodyElse(EndpointLine door) {
        for (String cookie :
                new String[] {"", NOBODYS, "x.y.z", kiosk.cookie(KIOSK).orElseThrow()}) {
            PlainBrowser stranger = withToken("/console/sign-in");
            if (!cookie.isEmpty()) {
                stranger.with(OPERATOR, cookie);
            }
            JsonNode before = calls();
            PlainPage answer = knock(stranger, door);
            assertThat(answer.status()).as(cookie).isEqualTo(303);
            assertThat(answer.location()).contains("/console/sign-in");
            assertThat(calls()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("kiosks")
    void aKiosksDoorIsClosedToABrowserThatIsNotPaired(EndpointLine door) {
        for (String cookie :
                new String[] {"", NOBODYS, desk.browser().cookie(OPERATOR).orElseThrow()}) {
            PlainBrowser stranger = withToken("/kiosk");
            if (!cookie.isEmpty()) {
                stranger.with(KIOSK, cookie);
            }
            JsonNode before = calls();
            PlainPage answer = knock(stranger, door);
            assertThat(answer.status()).as(cookie).isEqualTo(403);
            assertThat(answer.heading()).isEqualTo("This browser is not a kiosk yet");
            assertThat(calls()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFormIsTakenWithoutItsToken(EndpointLine door) {
        PlainBrowser signedIn = desk.browser().forging("");
        kiosk.cookie(KIOSK).ifPresent(cookie -> signedIn.with(KIOSK, cookie));
        JsonNode before = calls();
        PlainPage answer = knock(signedIn, door);
        assertThat(answer.status()).isIn(303, 400);
        assertThat(answer.location()).contains("because=unknown-form");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFormIsTakenAsAPage(EndpointLine door) {
        List<EndpointLine> pages = EndpointLine.all().stream()
                .filter(line -> line.path().equals(door.path()) && line.method().equals("GET"))
                .toList();
        JsonNode before = calls();
        int status = kiosk.get(door.example() + "?name=Mine&pass=1&capture=x&attempt=0&decision=agree")
                .status();
        assertThat(status).isIn(pages.isEmpty() ? List.of(404, 405) : List.of(200, 303, 403));
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void aDoorThatNobodyMarkedIsClosed() {
        PlainPage answer = new PlainBrowser(address).get("/unmarked");
        assertThat(answer.status()).isIn(303, 401, 403);
        assertThat(answer.body()).doesNotContain(UnmarkedResource.SAID);
        assertThat(desk.browser().get("/unmarked").body())
                .as("to operators too")
                .doesNotContain(UnmarkedResource.SAID);
    }

    private PlainBrowser withToken(String page) {
        PlainBrowser browser = new PlainBrowser(address);
        browser.get(page);
        return browser;
    }

    private static PlainPage knock(PlainBrowser browser, EndpointLine door) {
        return door.method().equals("POST") ? browser.post(door.example(), FIELDS) : browser.get(door.example());
    }

    private static List<EndpointLine> lines(String who) {
        return EndpointLine.all().stream()
                .filter(line -> line.who().equals(who))
                .toList();
    }
}
