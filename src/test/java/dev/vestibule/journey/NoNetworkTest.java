package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The kiosk's network goes and comes back: the page stays, says one sentence, and goes on where it was. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class NoNetworkTest extends KioskTest {

    private static final String SENTENCE =
            "The portal does not answer. Wait a moment, then try again, or ask at the desk.";

    @Test
    void whoeverPressesReadsItAndGoesOnWhenTheNetworkIsBack() {
        BrowserContext context = kiosk("en-GB", true);
        Visitor visitor = new Visitor(context.newPage(), address);
        visitor.comes();

        context.setOffline(true);
        visitor.presses("Start");
        visitor.page().locator("#page [role=alert]").waitFor();

        assertThat(visitor.alert()).isEqualTo(SENTENCE);
        visitor.reads("Enroll your face");
        context.setOffline(false);
        visitor.presses("Start").reads("Who are you?");
    }

    @Test
    void aScanThatNeverArrivedIsNoTry() {
        BrowserContext context = kiosk("en-GB", true);
        Visitor visitor = new Visitor(context.newPage(), address);
        visitor.isReadyToScan(pass(PERSON, false));

        context.setOffline(true);
        visitor.presses("Scan my face");
        visitor.page().locator("#page [role=alert]").waitFor();

        assertThat(visitor.alert()).isEqualTo(SENTENCE);
        assertThat(faceScans()).as("nothing was sent").isZero();
        context.setOffline(false);
        present("face", PERSON);
        visitor.presses("Scan my face").reads("Is this you?");
        assertThat(faceScans()).isEqualTo(1);
        assertThat(faceWrites()).isZero();
    }
}
