package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Over HTTP: a journey has one proof, whatever cookies are played again, and the proof is asked at every step. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class OneProofTest extends PlainTest {

    private static final String OTHER = "1003";

    @Test
    void aReplayedIdentifyPageIdentifiesNobodyElse() {
        String mine = desk.issuePass(PERSON, false);
        String others = desk.issuePass(OTHER, false);
        kiosk.postAndFollow("/kiosk/start");
        String identify = kiosk.cookie(JOURNEY).orElseThrow();
        agrees(kiosk, kiosk.postAndFollow("/kiosk/pass", "pass", mine));
        String scan = kiosk.cookie(JOURNEY).orElseThrow();
        PlainPage review = scans(kiosk, PERSON);
        JsonNode before = calls();

        for (String typed : new String[] {mine, others, "000 000 0000"}) {
            kiosk.with(JOURNEY, identify);
            assertSentBack(kiosk, kiosk.post("/kiosk/pass", "pass", typed), "ended");
        }
        present("badge", OTHER);
        kiosk.with(JOURNEY, identify);
        assertSentBack(kiosk, kiosk.post("/kiosk/badge"), "ended");
        assertThat(calls()).isEqualTo(before);
        assertThat(Ledger.ofKiosk(kioskName)).containsOnlyOnce("PASS_ACCEPTED").doesNotContain("PASS_REFUSED");

        kiosk.with(JOURNEY, scan);
        assertThat(kiosk.get(saves(kiosk, review).location()).heading()).isEqualTo("Your face is saved");
        assertThat(facesOf(PERSON)).isEqualTo(1);
        assertThat(facesOf(OTHER)).isZero();
    }

    @Test
    void aPassThatIsTakenBackDoesNothingMoreAtAnyStep() {
        String pass = desk.issuePass(PERSON, false);
        PlainPage review = scanned(kiosk, pass, PERSON);
        String journey = kiosk.cookie(JOURNEY).orElseThrow();
        revoke(PERSON);
        JsonNode before = calls();

        assertSentBack(kiosk, saves(kiosk, review), "ended");
        kiosk.with(JOURNEY, journey);
        assertSentBack(kiosk, kiosk.post("/kiosk/scan", "attempt", "1"), "ended");
        kiosk.with(JOURNEY, journey);
        assertSentBack(kiosk, kiosk.post("/kiosk/phone"), "ended");
        assertThat(calls()).isEqualTo(before);
        assertThat(facesOf(PERSON)).isZero();
    }

    @Test
    void aPassThatIsTakenBackDeletesAndReplacesNothing() {
        String enrolled = "1005";
        identified(kiosk, desk.issuePass(enrolled, true));
        String journey = kiosk.cookie(JOURNEY).orElseThrow();
        revoke(enrolled);
        int writes = calls(WRITE);

        assertSentBack(kiosk, kiosk.post("/kiosk/delete"), "ended");
        kiosk.with(JOURNEY, journey);
        assertSentBack(kiosk, kiosk.post("/kiosk/replace"), "ended");
        assertThat(calls(WRITE)).isEqualTo(writes);
        assertThat(facesOf(enrolled)).isEqualTo(1);
    }

    private void revoke(String person) {
        Matcher form = Pattern.compile("action=\"(/console/people/" + person + "/passes/[^/]*/revoke)\"")
                .matcher(desk.person(person).body());
        assertThat(form.find()).isTrue();
        desk.browser().postAndFollow(form.group(1));
    }
}
