package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A reader is wanted twice at the same moment. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class ScanRaceTest extends PlainTest {

    /** People who are active and have no face. */
    private static final List<String> PEOPLE = List.of(
            "1002", "1003", "1004", "1006", "1007", "1008", "1009", "1011", "1012", "1014", "1015", "1016", "1017",
            "1018", "1019", "1020", "1021", "1023", "1024", "1025");

    /** The race of twenty visits for one reader is in {@code FaceScanFaultTest}: here a reader has one kiosk. */
    @Test
    void whoTakesAReaderOverWaitsForTheScanOfTheKioskBefore() {
        emulator.post("switches", Map.of("scan-wait", "60"));
        String pass = desk.issuePass(PEOPLE.get(1), false);
        agreed(kiosk, desk.issuePass(PEOPLE.get(0), false));
        CompletableFuture<PlainPage> before = kiosk.posting("/kiosk/scan", "attempt", "0");
        await().until(() -> calls(SCAN) == 1);
        PlainBrowser after = kiosk(FrontDesk.newName());
        agreed(after, pass);
        PlainPage waiting = after.post("/kiosk/scan", "attempt", "0");
        assertThat(waiting.heading()).isEqualTo("Look at the reader");
        assertThat(waiting.busy()).matches("The reader will be ready in \\d seconds\\.");
        assertThat(waiting.body()).doesNotContain("Try 2 of 3");
        assertThat(calls(SCAN)).as("the reader has not answered yet").isEqualTo(1);

        present("face", PEOPLE.get(1));
        PlainPage stale = before.join();
        assertThat(stale.body()).as("the face of the next person stays unseen").doesNotContain("<img");
        assertThat(kiosk.get("/kiosk/scan").status()).isEqualTo(403);
        assertThat(calls(WRITE)).isZero();
        assertThat(scans(after, PEOPLE.get(1)).heading()).isEqualTo("Is this you?");
    }

    @Test
    void oneJourneyPostedTwentyTimesScansOnce() {
        agreed(kiosk, desk.issuePass(PERSON, false));
        present("face", PERSON);
        List<CompletableFuture<PlainPage>> answers = PEOPLE.stream()
                .map(any -> kiosk.posting("/kiosk/scan", "attempt", "0"))
                .toList();
        List<PlainPage> pages = answers.stream().map(CompletableFuture::join).toList();
        assertThat(pages)
                .filteredOn(page -> page.heading().equals("Is this you?"))
                .hasSize(1);
        assertThat(calls(SCAN)).isEqualTo(1);
    }
}
