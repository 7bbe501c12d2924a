package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with ten digits, the answer is one and the same, and BioStar hears nothing of it. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class WrongPassesTest extends PlainTest {

    private static final String REFUSED =
            "This pass does not work. Check the digits, or ask at the desk for a new one.";

    private static final String TOO_SHORT = "Type all ten digits of your pass.";

    @Test
    void everyRefusalIsTheSame() {
        String used = desk.issuePass("1003", false);
        saves(kiosk, scanned(kiosk, used, "1003"));
        assertThat(facesOf("1003")).isEqualTo(1);
        String takenBack = desk.issuePass(PERSON, false);
        String open = desk.issuePass(PERSON, false);
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("unknown", "123 456 7890");
        wrong.put("used", used);
        wrong.put("taken back", takenBack);
        wrong.put("one digit too many", open + "0");
        wrong.put("long", "1".repeat(5000));
        wrong.put("markup", "<script>alert(1)</script>");
        wrong.put("SQL", "' or 'any'='any' or '1'='1");
        assertSameAnswer(wrong, REFUSED);
    }

    /** Whoever typed fewer than ten digits reads so, whatever digits they are: nobody learns of any pass by it. */
    @Test
    void everyPassThatIsTooShortGetsTheSameAnswer() {
        String open = desk.issuePass(PERSON, false);
        Map<String, String> tooShort = new LinkedHashMap<>();
        tooShort.put("an open pass without its first digit", open.substring(1));
        tooShort.put("another nine digits", "123 456 789");
        tooShort.put("no digits", "pass");
        tooShort.put("empty", "");
        assertSameAnswer(tooShort, TOO_SHORT);
    }

    private void assertSameAnswer(Map<String, String> wrong, String alert) {
        List<PlainPage> answers = new ArrayList<>();
        for (Map.Entry<String, String> pass : wrong.entrySet()) {
            PlainBrowser own = kioskElsewhere();
            own.postAndFollow("/kiosk/start");
            JsonNode before = calls();
            PlainPage answer = own.post("/kiosk/pass", "pass", pass.getValue());
            assertThat(calls()).as("%s reaches BioStar", pass.getKey()).isEqualTo(before);
            assertThat(answer.alert()).as(pass.getKey()).isEqualTo(alert);
            answers.add(answer);
        }
        assertThat(answers).extracting(PlainPage::status).containsOnly(200);
        assertThat(answers)
                .extracting(PlainPage::sameEachTime)
                .containsOnly(answers.get(0).sameEachTime());
        assertThat(answers)
                .extracting(answer -> answer.headers().keySet())
                .containsOnly(answers.get(0).headers().keySet());
    }

    @Test
    void aPassIsNotUsedUpByAFailedScanAndWorksAgain() {
        String pass = desk.issuePass(PERSON, false);
        agreed(kiosk, pass);
        present("two-people", PERSON);
        assertThat(kiosk.post("/kiosk/scan", "attempt", "0").alert()).isNotEmpty();
        kiosk.postAndFollow("/kiosk/end");
        PlainBrowser next = kiosk(FrontDesk.newName());
        saves(next, scanned(next, pass, PERSON));
        assertThat(facesOf(PERSON)).isEqualTo(1);
    }

    @Test
    void theSamePassInTwoJourneysEnrollsOnce() {
        String pass = desk.issuePass(PERSON, true);
        PlainPage first = scanned(kiosk, pass, PERSON);
        PlainBrowser other = kioskElsewhere();
        PlainPage second = scanned(other, pass, PERSON);
        assertThat(kiosk.get(saves(kiosk, first).location()).heading()).isEqualTo("Your face is saved");
        JsonNode before = calls();
        assertSentBack(other, saves(other, second), "ended");
        assertThat(calls()).isEqualTo(before);
        assertThat(calls(WRITE)).isEqualTo(1);
    }

    @Test
    void afterFiveWrongOnesTheKioskWaitsWhateverIsTyped() {
        String right = desk.issuePass(PERSON, false);
        kiosk.postAndFollow("/kiosk/start");
        JsonNode before = calls();
        for (int wrong = 1; wrong <= 5; wrong++) {
            assertThat(kiosk.post("/kiosk/pass", "pass", "000 000 000" + wrong).alert())
                    .isEqualTo(REFUSED);
        }
        assertThat(kiosk.post("/kiosk/pass", "pass", "000 000 0006").alert())
                .matches("Too many wrong passes here. Wait \\d{1,2} seconds, or ask at the desk.");
        assertThat(kiosk.post("/kiosk/pass", "pass", right).alert()).startsWith("Too many wrong passes here.");
        kiosk.postAndFollow("/kiosk/start");
        assertThat(kiosk.post("/kiosk/pass", "pass", right).alert()).startsWith("Too many wrong passes here.");
        assertThat(calls()).isEqualTo(before);
        PlainBrowser pairedAgain = kiosk(FrontDesk.newName());
        pairedAgain.postAndFollow("/kiosk/start");
        assertThat(pairedAgain.post("/kiosk/pass", "pass", right).alert())
                .as("pairing the reader again resets nothing")
                .startsWith("Too many wrong passes here.");
        assertThat(identified(kioskElsewhere(), right).heading()).isEqualTo("Before we begin");
    }
}
