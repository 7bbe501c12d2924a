package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever loads a page again, or stops a scan, is where they were and has lost nothing. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class KeptPlaceTest extends KioskTest {

    @Test
    void aPageThatIsLoadedAgainIsTheSameOne() {
        Visitor visitor = visitor().comes().presses("Start").reads("Who are you?");
        reload(visitor).reads("Who are you?").types("123 456 7890").alert();
        reload(visitor).reads("Who are you?").types(pass("1005", true)).reads("Your face is already enrolled");
        reload(visitor)
                .reads("Your face is already enrolled")
                .presses("Delete my face")
                .reads("Delete your face?");
        reload(visitor).reads("Delete your face?").presses("Keep my face").reads("Your face is already enrolled");
        visitor.presses("Replace my face").reads("Before we begin");
        reload(visitor).reads("Before we begin").presses("I agree").reads("Look at the reader");
        reload(visitor).reads("Look at the reader").presses("Start over").reads("Enroll your face");
        reload(visitor).reads("Enroll your face");
    }

    @Test
    void stopOnTheLastTryIsNoTry() {
        Visitor visitor = visitor().isReadyToScan(pass(PERSON, false));
        Page page = visitor.page();
        visitor.presses("Scan my face");
        page.getByText("Try 2 of 3").waitFor();
        visitor.presses("Scan my face");
        page.getByText("Try 3 of 3").waitFor();
        emulator.post("switches", Map.of("scan-wait", "60"));
        visitor.presses("Scan my face").presses("Stop");
        page.getByText("Try 3 of 3").waitFor();
        visitor.reads("Look at the reader").button("Scan my face").waitFor();
        present("face", PERSON);
        scansWhenTheReaderIsFree(visitor);
        assertThat(visitor.button("Try again").count()).isZero();
    }

    /** Its prompt goes on for a while; the button comes back by itself, at times a moment too early. */
    private static void scansWhenTheReaderIsFree(Visitor visitor) {
        Locator scan = visitor.button("Scan my face");
        await().until(() -> {
            if (scan.isVisible() && scan.isEnabled()) {
                scan.click();
            }
            return visitor.page().locator(".portrait").isVisible();
        });
    }

    private static Visitor reload(Visitor visitor) {
        visitor.settles().page().reload();
        return visitor.settles();
    }
}
