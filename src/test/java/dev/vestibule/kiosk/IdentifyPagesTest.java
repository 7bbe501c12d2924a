package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.identification.BadgeOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdentifyPagesTest extends KioskTest {

    private static final String REFUSED =
            "This pass does not work. Check the digits, or ask at the desk for a new one.";

    @BeforeEach
    void start() {
        browser.post("/kiosk/start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "000 000 0000", "00000000000", "abcdefghij", "<script></script>"})
    void aWrongPassGetsTheOneAnswerAndAsksBioStarNothing(String typed) {
        Response page = browser.post("/kiosk/pass", "pass", typed);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(heading(page)).isEqualTo("Who are you?");
        assertThat(alert(page)).isEqualTo(REFUSED);
        verifyNoInteractions(people);
    }

    /** Ten of them at one reader would close it, were they guesses. */
    @Test
    void whoPressesContinueTooEarlyIsToldSoAndHasMadeNoGuess() {
        for (String typed : List.of("", " ", "12", "abc", "<script>", "000 000 000", "", "1", "2", "3")) {
            Response page = browser.post("/kiosk/pass", "pass", typed);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(alert(page)).isEqualTo("Type all ten digits of your pass.");
        }
        assertThat(alert(browser.post("/kiosk/pass"))).isEqualTo("Type all ten digits of your pass.");
        assertThat(alert(browser.post("/kiosk/pass", "pass", "0000000000"))).isEqualTo(REFUSED);
    }

    @Test
    void aPersonBioStarNoLongerKnowsReadsTheSameAsAfterAWrongPass() {
        String pass = pass(false);
        when(people.find(personId)).thenReturn(Optional.empty());
        assertSameAsWrong(browser.post("/kiosk/pass", "pass", pass));
    }

    @Test
    void aDisabledPersonReadsTheSameAsAfterAWrongPass() {
        String pass = pass(false);
        known(person(0, false));
        assertSameAsWrong(browser.post("/kiosk/pass", "pass", pass));
    }

    private void assertSameAsWrong(Response page) {
        Response wrong = browser.post("/kiosk/pass", "pass", "0000000000");
        assertThat(withoutReference(page)).isEqualTo(withoutReference(wrong));
        assertThat(page.statusCode()).isEqualTo(wrong.statusCode());
    }

    private static String withoutReference(Response page) {
        return page.asString().replaceAll("Reference [2-9A-Z]{8}", "");
    }

    @Test
    void afterFiveWrongOnesEvenTheRightOneWaits() {
        for (int wrong = 0; wrong < 5; wrong++) {
            browser.post("/kiosk/pass", "pass", "0000000000");
        }
        Response page = browser.post("/kiosk/pass", "pass", pass(false));
        assertThat(alert(page)).matches("Too many wrong passes here\\. Wait \\d{2} seconds, or ask at the desk\\.");
        verifyNoInteractions(people);
    }

    @Test
    void bioStarAwayIsSaidOnThePageItHappenedOn() {
        when(people.find(personId))
                .thenThrow(new BioStarException(new BioStarFailure(FailureKind.UNREACHABLE, Optional.of("65999"))));
        Response page = browser.post("/kiosk/pass", "pass", pass(false));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(heading(page)).isEqualTo("Who are you?");
        assertThat(alert(page)).isEqualTo("The door system does not answer right now. Wait a moment, then try again.");
        assertThat(page.asString()).containsPattern("Reference [2-9A-Z]{8}").doesNotContain("65999", "Exception");
    }

    @Test
    void whateverIsThrownItsTextStaysInside() {
        when(people.find(personId)).thenThrow(new IllegalStateException("secret detail"));
        Response page = browser.post("/kiosk/pass", "pass", pass(false));
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(alert(page)).isEqualTo("Something went wrong on our side. Wait a moment, then try again.");
        assertThat(page.asString()).doesNotContain("secret detail", "IllegalState");
    }

    @Test
    void aBadgeProvesItsOneOwner() {
        badgeEndsWith(new BadgeOutcome.Proven(person(0, true), new Proof(personId, Optional.empty(), false)));
        assertThat(heading(browser.postAndFollow("/kiosk/badge"))).isEqualTo("Before we begin");
        verify(badges).scan(any());
    }

    @Test
    void eachBadgeOutcomeHasItsSentence() {
        assertThat(badge(new BadgeOutcome.Unknown()))
                .isEqualTo("We do not know this badge. Use a pass, or ask at the desk.");
        assertThat(badge(new BadgeOutcome.Refused()))
                .isEqualTo("This badge cannot be used here. Ask at the desk for a pass.");
        assertThat(badge(new BadgeOutcome.Failed(BioStarFailure.of(FailureKind.CARD_SCAN_FAILED))))
                .isEqualTo("No badge was read. Hold it flat to the reader and try again.");
        assertThat(badge(new BadgeOutcome.Failed(BioStarFailure.of(FailureKind.READER_TIMED_OUT))))
                .startsWith("No badge was held to the reader in time.");
    }

    @Test
    void aBusyReaderSaysHowLongAndIsNoError() {
        badgeEndsWith(new BadgeOutcome.ReaderBusy(Duration.ofMillis(11_200)));
        Response page = browser.post("/kiosk/badge");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("The reader will be ready in 12 seconds.", "data-busy=\"12\"")
                .doesNotContain("class=\"problem\"");
    }

    @Test
    void aBadgeOfAJourneyThatIsOverGoesBackToWelcome() {
        badgeEndsWith(new BadgeOutcome.NotAllowed());
        assertThat(browser.post("/kiosk/badge").header("Location")).endsWith("because=ended");
    }

    @Test
    void aBadgeScanThatBreaksIsSaidOnThePage() {
        when(badges.scan(any())).thenReturn(Uni.createFrom().failure(new IllegalStateException("secret detail")));
        Response page = browser.post("/kiosk/badge");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(heading(page)).isEqualTo("Who are you?");
        assertThat(page.asString()).doesNotContain("secret detail");
    }

    private String badge(BadgeOutcome outcome) {
        badgeEndsWith(outcome);
        Response page = browser.post("/kiosk/badge");
        assertThat(heading(page)).isEqualTo("Who are you?");
        return alert(page);
    }

    private void badgeEndsWith(BadgeOutcome outcome) {
        when(badges.scan(any())).thenReturn(Uni.createFrom().item(outcome));
    }
}
