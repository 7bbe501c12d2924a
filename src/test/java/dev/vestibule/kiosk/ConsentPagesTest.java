package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.vestibule.enrollment.consent.Consent;
import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.consent.Decision;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentPagesTest extends KioskTest {

    @Inject
    Consents consents;

    @Test
    void whatIsKeptIsExactlyWhatWasShown() {
        Response page = identified();
        decide(page, "agree");
        Consent kept = only();
        assertThat(kept.decision()).isEqualTo(Decision.GRANTED);
        assertThat(kept.language()).isEqualTo("en");
        assertThat(kept.kioskId()).isEqualTo(kiosk.id());
        assertThat(kept.text()).isEqualTo(shown(page));
        assertThat(kept.text()).contains("https://example.org/privacy", "Northgate Hospital");
    }

    @Test
    void inKoreanTheKoreanTextIsKept() {
        browser.speaking("ko");
        Response page = identified();
        decide(page, "agree");
        assertThat(only().language()).isEqualTo("ko");
        assertThat(only().text()).isEqualTo(shown(page)).contains("출입카드");
    }

    @Test
    void noThankYouIsKeptAndEndsKindly() {
        Response answer = decide(identified(), "decline");
        assertThat(answer.header("Location")).endsWith("/kiosk/declined");
        Response goodbye = browser.get("/kiosk/declined");
        assertThat(heading(goodbye)).isEqualTo("No problem. Nothing was saved.");
        assertThat(goodbye.asString()).contains("Your badge opens the same doors");
        assertThat(only().decision()).isEqualTo(Decision.DECLINED);
        assertThat(browser.cookie(KioskBrowser.JOURNEY)).isEmpty();
        verifyNoInteractions(scans, enrollment);
    }

    @Test
    void aTextThatWasNotShownIsNotAgreedTo() {
        String english = KioskBrowser.field(identified(), "text");
        browser.post("/kiosk/language", "language", "ko");
        assertSentBack(browser.post("/kiosk/consent", "decision", "agree", "text", english), "unknown-form");
        assertThat(consents.of(personId)).isEmpty();
    }

    @Test
    void aDecisionThatIsNoneIsNotKept() {
        assertSentBack(decide(identified(), "maybe"), "unknown-form");
        assertThat(consents.of(personId)).isEmpty();
    }

    @Test
    void aPageWithoutADecisionIsNotAnAgreement() {
        String text = KioskBrowser.field(identified(), "text");
        assertSentBack(browser.post("/kiosk/consent", "text", text), "unknown-form");
        assertThat(consents.of(personId)).isEmpty();
    }

    @Test
    void replacingAFaceIsPartOfTheText() {
        known(person(1, true));
        browser.post("/kiosk/start");
        browser.post("/kiosk/pass", "pass", pass(true));
        Response page = browser.postAndFollow("/kiosk/replace");
        decide(page, "agree");
        assertThat(only().text()).isEqualTo(shown(page)).contains("will replace the one you have");
    }

    private Response decide(Response page, String decision) {
        return browser.post("/kiosk/consent", "decision", decision, "text", KioskBrowser.field(page, "text"));
    }

    private Consent only() {
        List<Consent> kept = consents.of(personId);
        assertThat(kept).hasSize(1);
        return kept.get(0);
    }

    /** The visible text of the consent, a part a line. */
    private static String shown(Response page) {
        String html = page.asString();
        String terms = html.substring(html.indexOf("<div class=\"terms\">"), html.indexOf("<form class=\"actions\""));
        return Pattern.compile("<dt>(.+?)</dt><dd>(.+?)</dd>|<p>(.+?)</p>")
                .matcher(terms)
                .results()
                .map(part -> part.group(3) == null ? part.group(1) + ": " + part.group(2) : part.group(3))
                .collect(Collectors.joining("\n"));
    }
}
