package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.Kiosks;
import dev.vestibule.access.pairing.NewKiosk;
import dev.vestibule.access.pairing.PairingOutcome;
import dev.vestibule.access.pairing.Pairings;
import dev.vestibule.access.pairing.TestKiosks;
import dev.vestibule.biostar.mail.Invitations;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.Card;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.TestPerson;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.biostar.status.MailSettings;
import dev.vestibule.enrollment.face.Enrollment;
import dev.vestibule.enrollment.face.EnrollmentOutcome;
import dev.vestibule.enrollment.face.FaceDeletion;
import dev.vestibule.enrollment.pass.IssuedPass;
import dev.vestibule.enrollment.pass.Passes;
import dev.vestibule.enrollment.scan.BadgeScan;
import dev.vestibule.enrollment.scan.FaceScan;
import dev.vestibule.enrollment.scan.ScanOutcome;
import io.quarkus.test.InjectMock;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;

/**
 * A paired browser in front of the real pages and the real database; everything that would reach BioStar is stood in
 * for and counted.
 */
abstract class KioskTest {

    static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    static final Capture CAPTURE =
            Capture.of("{\"raw_image\":\"\",\"useProfile\":\"false\",\"template_ex_normalized_image\":\"" + PICTURE
                    + "\",\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"Q0FOQVJZ\"}],\"x\":1}");

    @Inject
    Kiosks kiosks;

    @Inject
    Pairings pairings;

    @Inject
    Passes passes;

    @InjectMock
    People people;

    @InjectMock
    BadgeScan badges;

    @InjectMock
    FaceScan scans;

    @InjectMock
    Enrollment enrollment;

    @InjectMock
    FaceDeletion deletion;

    @InjectMock
    Invitations invitations;

    @InjectMock
    MailSettings mailSettings;

    Kiosk kiosk;
    KioskBrowser browser;
    String personId;
    private Person shown;

    @BeforeEach
    void arrive() {
        PairingOutcome.Paired paired = pair();
        kiosk = paired.kiosk();
        browser = new KioskBrowser(paired.cookie());
        personId = "ada" + UUID.randomUUID().toString().substring(0, 8);
        known(person(0, true));
    }

    PairingOutcome.Paired pair() {
        return pair(List.of("1"));
    }

    /** A kiosk for these groups, with a reader of its own. */
    PairingOutcome.Paired pair(List<String> groupIds) {
        Reader reader = new Reader(UUID.randomUUID().toString(), "F2", true, true, "1");
        return TestKiosks.pair(pairings, new NewKiosk("Lobby", reader, groupIds, "operator"));
    }

    Person person(int faces, boolean active) {
        return TestPerson.of(
                personId,
                "Ada Lovelace",
                Optional.of("ada@example.org"),
                new UserGroup("1", "All Users", ""),
                faces,
                List.of(Card.of("4001")),
                List.of(),
                active);
    }

    void known(Person person) {
        shown = person;
        when(people.find(personId)).thenReturn(Optional.of(person));
    }

    /** A pass of the person as BioStar shows them at this moment. */
    String pass(boolean mayReplace) {
        return ((IssuedPass) passes.issue(shown, mayReplace, "operator", "TEST2345"))
                .code()
                .grouped();
    }

    /** Arrives on another thread, as a reader's answer does. */
    void scanEndsWith(Supplier<ScanOutcome> outcome) {
        when(scans.scan(any(), any(), anyInt()))
                .thenReturn(Uni.createFrom().item(outcome).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    void savingEndsWith(EnrollmentOutcome outcome) {
        when(enrollment.save(any(), any(), any())).thenReturn(outcome);
    }

    Response identified() {
        browser.postAndFollow("/kiosk/start");
        return browser.postAndFollow("/kiosk/pass", "pass", pass(false));
    }

    Response agreed() {
        Response consent = identified();
        return browser.postAndFollow(
                "/kiosk/consent", "decision", "agree", "text", KioskBrowser.field(consent, "text"));
    }

    Response captured() {
        agreed();
        scanEndsWith(() -> new ScanOutcome.Captured(CAPTURE, 2));
        return browser.post("/kiosk/scan", "attempt", "0");
    }

    /** Back on the welcome page with one sentence, the journey gone from the browser, and nothing done anywhere. */
    void assertSentBack(Response answer, String because) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/kiosk?because=" + because);
        Response welcome = browser.get("/kiosk?because=" + because);
        assertThat(welcome.statusCode()).isEqualTo(200);
        assertThat(welcome.asString()).contains("action=\"/kiosk/start\"").containsOnlyOnce("<div class=\"problem\"");
        Mockito.verifyNoInteractions(badges, scans, enrollment, deletion, invitations);
    }

    static String alert(Response page) {
        return page.htmlPath().getString("**.find { it.@role == 'alert' }").trim();
    }

    static String heading(Response page) {
        return page.htmlPath().getString("**.find { it.name() == 'h1' }").trim();
    }
}
