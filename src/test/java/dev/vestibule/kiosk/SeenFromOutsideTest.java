package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.access.pairing.PairingOutcome;
import dev.vestibule.access.pairing.Pairings;
import dev.vestibule.access.pairing.TestKiosks;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.deployment.MetricNames;
import dev.vestibule.emulator.Emulator;
import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import dev.vestibule.enrollment.pass.IssuedPass;
import dev.vestibule.enrollment.pass.Passes;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a journey leaves in the metrics, with the emulator in BioStar's place. Others count too: differences count. */
@QuarkusTest
class SeenFromOutsideTest {

    private static final String PERSON = "1002";
    private static final String KIOSK = "Kiosk in the lobby";
    private static final String BREAKER = "method=\"dev.vestibule.biostar.connection.Breaker.guard\"";
    private static final String CAPTURED =
            "vestibule_scans_total{outcome=\"captured\",reader=\"" + EmulatedSite.F2 + "\"}";
    private static final String FAILED = "vestibule_scans_total{outcome=\"failed\",reader=\"" + EmulatedSite.F2 + "\"}";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    Emulator emulator;

    @Inject
    Pairings pairings;

    @Inject
    Passes passes;

    @Inject
    People people;

    private EmulatedSite site;
    private KioskBrowser browser;
    private PairingOutcome.Paired paired;
    private String pass;
    private Scrape before;

    @BeforeEach
    void arrive() {
        site = emulator.server().orElseThrow().site();
        site.reset();
        paired = TestKiosks.pair(pairings, KIOSK, new Reader(EmulatedSite.F2, "F2", true, true, "1"));
        browser = new KioskBrowser(paired.cookie());
        pass = ((IssuedPass) passes.issue(people.find(PERSON).orElseThrow(), false, "1036", "TEST2345"))
                .code()
                .grouped();
        before = Scrape.of(metrics);
    }

    @AfterEach
    void leave() {
        site.reset();
    }

    @Test
    void aWholeJourneyIsCountedStepByStep() {
        enroll();
        assertGrown(CAPTURED, 1);
        assertGrown("vestibule_scan_seconds_count{outcome=\"captured\"}", 1);
        assertGrown("vestibule_scan_seconds_bucket{outcome=\"captured\",le=\"60.0\"}", 1);
        for (String step : List.of("identify", "consent", "scan", "review", "done")) {
            assertGrown(reached(step), 1);
        }
        for (Step step : Step.values()) {
            assertGrown(left(step.name().toLowerCase(Locale.ROOT)), 0);
        }
        assertGrown(call("save_face", "ok"), 1);
        assertGrown(call("scan_face", "ok"), 1);
    }

    @Test
    void whoStartsOverHasLeftAtThatStep() {
        consent();
        browser.post("/kiosk/end");
        assertGrown(reached("consent"), 1);
        assertGrown(left("consent"), 1);
        assertGrown(left("identify"), 0);
    }

    @Test
    void whoStartsAgainHasLeftTheFirstJourney() {
        consent();
        browser.post("/kiosk/start");
        assertGrown(left("consent"), 1);
        assertGrown(reached("identify"), 2);
    }

    @Test
    void aScanWithoutAFaceIsAFailedOne() {
        present(Presentation.MASK);
        agree();
        browser.post("/kiosk/scan", "attempt", "0");
        assertGrown(FAILED, 1);
        assertGrown(CAPTURED, 0);
        assertGrown(reached("review"), 0);
    }

    @Test
    void mailsAreCountedByOutcome() {
        // Somebody whom no other test here mails: nobody gets two mails within a minute.
        pass = ((IssuedPass) passes.issue(people.find("1003").orElseThrow(), false, "1036", "TEST2345"))
                .code()
                .grouped();
        agree();
        site.faults().add(Fault.code("/api/v2/send_email", 1, 400, "217"));
        browser.post("/kiosk/phone");
        browser.post("/kiosk/phone");
        assertGrown("vestibule_emails_total{outcome=\"mail_server_not_set\"}", 1);
        assertGrown("vestibule_emails_total{outcome=\"ok\"}", 1);
        assertGrown(reached("mailed"), 1);
    }

    @Test
    void aLostSessionIsRenewed() {
        site.sessions().dropAll();
        browser.post("/kiosk/start");
        browser.post("/kiosk/pass", "pass", pass);
        assertGrown("vestibule_session_renewals_total{outcome=\"ok\"}", 1);
    }

    @Test
    void gaugesTellTheReadersInUseAndTheCertificate() {
        assertThat(before.value("vestibule_certificate_days_left")).isBetween(1.0, 5000.0);
        assertThat(before.series()).contains("vestibule_leases");
    }

    @Test
    void dashboardsAndAlertsAreCheckedAgainstTheMetricsThereAre() {
        site.sessions().dropAll();
        agree();
        browser.post("/kiosk/phone");
        enroll();
        Scrape scrape = Scrape.of(metrics);
        assertThat(scrape.metrics("vestibule_")).isEqualTo(MetricNames.VESTIBULE);
        assertThat(scrape.metrics("http_server_requests_")).isNotEmpty().isSubsetOf(MetricNames.PLATFORM);
    }

    @Test
    void theCircuitBreakerTellsItsStateAndNothingElse() {
        consent();
        List<String> series = Scrape.of(metrics).series().stream()
                .filter(one -> one.startsWith("ft_"))
                .toList();
        assertThat(series)
                .contains("ft_circuitbreaker_state_current{" + BREAKER + ",state=\"open\"}")
                .hasSizeLessThan(20)
                .allSatisfy(one -> assertThat(one).contains(BREAKER));
        assertThat(Scrape.of(metrics).metrics("ft_"))
                .containsExactlyInAnyOrder(
                        "ft_circuitbreaker_calls_total{circuitBreakerResult,method}",
                        "ft_circuitbreaker_opened_total{method}",
                        "ft_circuitbreaker_state_current{method,state}",
                        "ft_circuitbreaker_state_total_seconds{method,state}",
                        "ft_invocations_total{fallback,method,result}");
    }

    @Test
    void nothingTellsWhoItWas() {
        enroll();
        browser.get("/kiosk/no-such-step/" + PERSON + "?search=Tomasz");
        browser.get("/console/people/" + PERSON);
        Scrape scrape = Scrape.of(metrics);
        Stream<String> people = site.people().stream()
                .flatMap(person -> Stream.concat(
                        person.cardNumbers().stream(), Stream.of(person.id(), person.name(), person.email())));
        List<String> secrets = Stream.concat(
                        people,
                        Stream.of(
                                pass,
                                pass.replace(" ", ""),
                                KIOSK,
                                paired.kiosk().id()))
                // The administrator's id is 1, which a number of anything may be.
                .filter(text -> text.length() > 1)
                .toList();
        assertThat(secrets).hasSizeGreaterThan(10);
        assertThat(scrape.labels()).allSatisfy(label -> assertThat(label.split("[^\\p{L}\\p{N}@.]+"))
                .doesNotContainAnyElementsOf(secrets));
        assertThat(scrape.series()).noneMatch(series -> series.contains("uri=") || series.contains("/kiosk"));
        secrets.stream().filter(text -> !text.matches("\\d+")).forEach(text -> assertThat(scrape.text())
                .doesNotContain(text));
    }

    private void enroll() {
        present(Presentation.FACE);
        agree();
        Response review = browser.post("/kiosk/scan", "attempt", "0");
        browser.postAndFollow("/kiosk/save", "capture", KioskBrowser.field(review, "capture"))
                .then()
                .statusCode(200);
    }

    private Response consent() {
        browser.postAndFollow("/kiosk/start");
        return browser.postAndFollow("/kiosk/pass", "pass", pass);
    }

    private void agree() {
        browser.postAndFollow("/kiosk/consent", "decision", "agree", "text", KioskBrowser.field(consent(), "text"));
    }

    private void present(Presentation what) {
        site.reader(EmulatedSite.F2).orElseThrow().present(what, PERSON);
    }

    private void assertGrown(String series, double by) {
        assertThat(Scrape.of(metrics).value(series) - before.value(series))
                .as(series)
                .isEqualTo(by);
    }

    private static String reached(String step) {
        return "vestibule_journey_steps_total{event=\"reached\",step=\"" + step + "\"}";
    }

    private static String left(String step) {
        return "vestibule_journey_steps_total{event=\"left\",step=\"" + step + "\"}";
    }

    private static String call(String call, String outcome) {
        return "vestibule_biostar_calls_seconds_count{call=\"" + call + "\",outcome=\"" + outcome + "\"}";
    }
}
