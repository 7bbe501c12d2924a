package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong with a scan, a person reads one sentence that says what to do, and nothing was sent twice. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class ScanFaultsTest extends KioskTest {

    private static final String LOGIN = "POST /api/login";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    two-people  | The reader saw two people. Ask the other person to step aside, then try again.
                    mask        | Your face was not clear enough. Come a little closer, look straight with your eyes open and try again.
                    closed-eyes | Your face was not clear enough. Come a little closer, look straight with your eyes open and try again.
                    """)
    void whatTheReaderSees(String what, String sentence) {
        emulator.post("switches", Map.of("detailed-scan-codes", "on"));
        Visitor visitor = ready();
        present(what, PERSON);
        assertOneSentence(visitor.presses("Scan my face"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    262163 | 400 | The scan did not work. Stand 60 to 100 cm away, look straight at the reader and try again.
                    1026   | 500 | The scan did not work. Stand 60 to 100 cm away, look straight at the reader and try again.
                    1003   | 200 | The reader saw nobody in time. Stand in front of it, then try again.
                    """)
    void nobodyComes(String code, String status, String sentence) {
        emulator.post("switches", Map.of("scan-wait", "1", "scan-failure-code", code, "scan-failure-status", status));
        assertOneSentence(ready().presses("Scan my face"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    html      | The door system’s answer could not be read. Wait a moment, then try again.
                    empty     | The door system’s answer could not be read. Wait a moment, then try again.
                    cut-off   | The door system’s answer could not be read. Wait a moment, then try again.
                    too-large | The door system’s answer could not be read. Wait a moment, then try again.
                    reset     | The door system does not answer right now. Wait a moment, then try again.
                    no-answer | The door system does not answer right now. Wait a moment, then try again.
                    """)
    void whatBioStarAnswers(String kind, String sentence) {
        Visitor visitor = ready();
        fault(kind);
        present("face", PERSON);
        assertOneSentence(visitor.presses("Scan my face"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | 30008  | The reader saw no face. Stand in front of it so that eyes, nose, mouth and chin are seen, and try again.
                    500 | 1020   | The door system has a problem of its own. Wait a few minutes, then try again.
                    400 | 999999 | Something went wrong in the door system. Try again, or ask at the desk.
                    403 | 20     | The door system does not allow this kiosk to do that. Ask at the desk.
                    """)
    void whatBioStarRefuses(int status, String code, String sentence) {
        Visitor visitor = ready();
        fault(status, code);
        assertOneSentence(visitor.presses("Scan my face"), sentence);
    }

    @Test
    void theReaderIsOffline() {
        Visitor visitor = ready();
        emulator.post("reader", Map.of("reader", reader, "online", false));
        visitor.presses("Scan my face");
        assertThat(visitor.alert()).isEqualTo("The reader is not connected. Ask at the desk, or come back later.");
        assertThat(visitor.page().locator("main").innerText())
                .as("that was no try")
                .doesNotContain("Try 2");
    }

    @Test
    void theReaderIsBusyWithSomethingElse() {
        Visitor visitor = ready();
        fault(400, "1017");
        visitor.presses("Scan my face").reads("Look at the reader");
        assertThat(visitor.page().locator("[data-busy]").innerText())
                .matches("The reader will be ready in \\d seconds\\.");
        assertThat(alerts(visitor)).isZero();
        assertThat(visitor.page().locator("main").innerText())
                .as("that was no try")
                .doesNotContain("Try 2");
        assertThat(faceScans()).isEqualTo(1);
    }

    @Test
    void aSessionThatEndsInTheMiddleIsOneNewLoginAndOneRepeat() {
        Visitor visitor = ready();
        int logins = calls(LOGIN);
        fault(401, "10");
        present("face", PERSON);
        visitor.presses("Scan my face").reads("Is this you?");
        assertThat(calls(LOGIN)).isEqualTo(logins + 1);
        assertThat(faceScans()).as("the refused one and its repeat").isEqualTo(2);
    }

    @Test
    void aSessionThatEndsTwiceIsNotRepeatedAgain() {
        Visitor visitor = ready();
        int logins = calls(LOGIN);
        fault(401, "10");
        fault(401, "10");
        present("face", PERSON);
        visitor.presses("Scan my face");
        assertThat(visitor.alert()).isEqualTo("The door system ended the connection. Try again.");
        assertThat(calls(LOGIN)).isEqualTo(logins + 1);
        assertThat(faceScans()).isEqualTo(2);
    }

    @Test
    void afterThreeFailuresTheOtherWaysIn() {
        Visitor visitor = ready();
        present("two-people", PERSON);
        visitor.presses("Scan my face").alert();
        assertThat(visitor.page().locator(".count").innerText()).isEqualTo("Try 2 of 3");
        visitor.presses("Scan my face");
        visitor.page().getByText("Try 3 of 3").waitFor();
        visitor.presses("Scan my face").reads("Ask at the desk");
        assertThat(alerts(visitor)).isEqualTo(1);
        assertThat(visitor.alert())
                .as("nobody is told to try what they cannot")
                .isEqualTo("All tries at this kiosk are used.");
        assertThat(visitor.button("Scan my face").count()).isZero();
        assertThat(visitor.page().locator("main").innerText())
                .contains("Go on using your badge at every door.", "t•••@hospital.example");
        assertThat(faceScans()).isEqualTo(3);
        visitor.page().navigate(address + "kiosk/scan");
        visitor.reads("Ask at the desk");
        assertThat(faceScans()).isEqualTo(3);
        visitor.presses("Do it on my phone instead").reads("Check your e-mail");
        assertThat(emulator.get("mails").path("mails")).hasSize(1);
        assertThat(faceWrites()).isZero();
    }

    private Visitor ready() {
        return visitor().isReadyToScan(pass(PERSON, false));
    }

    private void fault(String kind) {
        emulator.post("fault", Map.of("kind", kind, "method", "GET", "prefix", "/api/devices/" + reader));
    }

    private void fault(int status, String code) {
        emulator.post(
                "fault",
                Map.of(
                        "kind",
                        "code",
                        "method",
                        "GET",
                        "prefix",
                        "/api/devices/" + reader,
                        "status",
                        status,
                        "code",
                        code));
    }

    private void assertOneSentence(Visitor visitor, String sentence) {
        assertThat(visitor.alert()).isEqualTo(sentence);
        visitor.reads("Look at the reader");
        assertThat(alerts(visitor)).isEqualTo(1);
        assertThat(visitor.page().locator(".count").innerText()).isEqualTo("Try 2 of 3");
        assertThat(visitor.page().content())
                .doesNotContain("Exception", "dev.vestibule", "262163", "30009", "30013", "30012", "1020", "999999");
        assertThat(visitor.button("Scan my face").isEnabled()).isTrue();
        assertThat(faceScans()).isEqualTo(1);
        assertThat(faceWrites()).isZero();
    }

    private static int alerts(Visitor visitor) {
        return visitor.page()
                .getByRole(AriaRole.ALERT, new Page.GetByRoleOptions().setIncludeHidden(true))
                .count();
    }
}
