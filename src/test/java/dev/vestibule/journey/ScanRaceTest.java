package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Twenty kiosks want one reader at the same moment. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class ScanRaceTest extends PlainTest {

    /** People who are active and have no face. */
    private static final List<String> PEOPLE = List.of(
            "1002", "1003", "1004", "1006", "1007", "1008", "1009", "1011", "1012", "1014", "1015", "1016", "1017",
            "1018", "1019", "1020", "1021", "1023", "1024", "1025");

    @Test
    void oneScansAndTheOthersReadThatTheReaderIsFinishing() {
        emulator.post("switches", Map.of("scan-wait", "9"));
        List<PlainBrowser> ready = new ArrayList<>();
        for (String person : PEOPLE) {
            PlainBrowser browser = kiosk(FrontDesk.newName());
            assertThat(agreed(browser, desk.issuePass(person, false)).heading()).isEqualTo("Look at the reader");
            ready.add(browser);
        }
        List<CompletableFuture<PlainPage>> answers = ready.stream()
                .map(browser -> browser.posting("/kiosk/scan", "attempt", "0"))
                .toList();
        await().atMost(Duration.ofSeconds(30)).until(() -> finished(answers) >= PEOPLE.size() - 1);
        assertThat(finished(answers)).as("the reader has not answered yet").isEqualTo(PEOPLE.size() - 1);
        present("face", PERSON);
        List<PlainPage> pages = answers.stream().map(CompletableFuture::join).toList();
        assertThat(pages)
                .filteredOn(page -> page.heading().equals("Is this you?"))
                .hasSize(1);
        assertThat(pages)
                .filteredOn(page -> page.heading().equals("Look at the reader"))
                .hasSize(PEOPLE.size() - 1)
                .allSatisfy(page -> {
                    assertThat(page.busy()).matches("The reader is finishing, \\d seconds");
                    assertThat(page.alert()).isEmpty();
                    assertThat(page.body()).doesNotContain("Try 2 of 3");
                });
        assertThat(calls(SCAN)).isEqualTo(1);
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

    private static long finished(List<CompletableFuture<PlainPage>> answers) {
        return answers.stream().filter(CompletableFuture::isDone).count();
    }
}
