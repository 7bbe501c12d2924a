package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Badges: one owner, found and compared, or one sentence and a record. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class BadgesTest extends PlainTest {

    private static final String REFUSED = "This badge cannot be used here. Ask at the desk for a pass.";

    @BeforeEach
    void begin() {
        kiosk.postAndFollow("/kiosk/start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "400/103"})
    void anUnknownBadge(String cardLists) {
        emulator.post("switches", Map.of("cards", cardLists));
        present("unknown-badge", PERSON);
        assertRefused("We do not know this badge. Use a pass, or ask at the desk.", "BADGE_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"1012,answers", "1023,answers", "1012,403/20", "1023,403/20"})
    void aBadgeOfTwoPeople(String person, String cardLists) {
        emulator.post("switches", Map.of("cards", cardLists));
        present("badge", person);
        assertRefused(REFUSED, "BADGE_AMBIGUOUS");
    }

    /** A plain card can be bought with any number; here people hold plain ones and the copy is of another kind. */
    @ParameterizedTest
    @CsvSource({"secure,answers", "secure,400/103"})
    void aCopyOfABadgeOnAnotherKindOfCard(String kind, String cardLists) {
        emulator.post("switches", Map.of("card-kind", kind, "cards", cardLists));
        present("badge", "1008");
        assertRefused("We do not know this badge. Use a pass, or ask at the desk.", "BADGE_UNKNOWN");
    }

    @Test
    void aReaderThatTellsNoKindOfCardIsBelievedByTheNumber() {
        emulator.post("switches", Map.of("card-kind", "untold"));
        present("badge", "1008");
        assertThat(kiosk.postAndFollow("/kiosk/badge").heading()).isEqualTo("Before we begin");
    }

    @ParameterizedTest
    @CsvSource({"blocked", "blackListed"})
    void aBadgeThatWasBlockedOrBlackListed(String state) {
        emulator.post("card", Map.of("card", "1370000108", state, true));
        present("badge", "1008");
        assertRefused("We do not know this badge. Use a pass, or ask at the desk.", "BADGE_UNKNOWN");
    }

    @Test
    void aBadgeCostsThreeCallsToKnowItsOwner() {
        int before = calls("GET /api/users/{id}");
        present("badge", "1008");
        assertThat(kiosk.post("/kiosk/badge").status()).isEqualTo(303);
        assertThat(calls("GET /api/cards")).isEqualTo(1);
        assertThat(calls("GET /api/users/{id}") - before).isEqualTo(2);
        assertThat(calls("GET /api/users")).isZero();
    }

    @Test
    void aBadgeOfSomebodyDisabled() {
        present("badge", "1010");
        assertRefused(REFUSED, "BADGE_FAILED");
        assertThat(Ledger.causesOfKiosk(kioskName)).containsExactly("PERSON_INACTIVE");
        assertThat(desk.person("1010").body()).contains("badge not read");
    }

    @ParameterizedTest
    @CsvSource({"400/1003", "400/1025", "zero"})
    void nobody(String answer) {
        emulator.post("switches", Map.of("card-nobody", answer));
        PlainPage page = kiosk.post("/kiosk/badge");
        assertThat(page.heading()).isEqualTo("Who are you?");
        assertThat(page.alert()).startsWith("No badge was").doesNotContainPattern("\\d");
        assertThat(Ledger.ofKiosk(kioskName)).endsWith("BADGE_FAILED");
        assertThat(calls(CARD)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"answers,card,strings", "400/103,card,strings", "answers,card-type,numbers", "403/20,card-type,numbers"
    })
    void theOneOwnerIsFoundInEveryForm(String cardLists, String numberPlace, String scalars) {
        emulator.post("switches", Map.of("cards", cardLists, "card-number-place", numberPlace, "scalars", scalars));
        present("badge", "1008");
        PlainPage consent = kiosk.postAndFollow("/kiosk/badge");
        assertThat(consent.heading()).isEqualTo("Before we begin");
        assertThat(consent.body()).contains("Hello, Léonie Marchetti");
        assertThat(calls(CARD)).isEqualTo(1);
        assertThat(Ledger.ofKiosk(kioskName)).endsWith("BADGE_ACCEPTED");
    }

    @Test
    void theReaderIsOffline() {
        emulator.post("reader", Map.of("reader", reader, "online", false));
        assertRefused("The reader is not connected. Ask at the desk, or come back later.", "BADGE_FAILED");
    }

    @Test
    void theReaderIsBusy() {
        emulator.post(
                "fault",
                Map.of("kind", "code", "method", "POST", "prefix", "/api/devices/", "status", 400, "code", "1017"));
        PlainPage page = kiosk.post("/kiosk/badge");
        assertThat(page.busy()).matches("The reader will be ready in \\d seconds\\.");
        assertThat(page.alert()).isEmpty();
        assertThat(calls(CARD)).isEqualTo(1);
    }

    private void assertRefused(String sentence, String record) {
        PlainPage page = kiosk.post("/kiosk/badge");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Who are you?");
        assertThat(page.alert()).isEqualTo(sentence);
        assertThat(Ledger.ofKiosk(kioskName)).endsWith(record);
        assertThat(calls(CARD)).isEqualTo(1);
        assertThat(calls(SCAN)).isZero();
        assertThat(kiosk.get("/kiosk/consent").status()).as("nobody is proven").isEqualTo(303);
    }
}
