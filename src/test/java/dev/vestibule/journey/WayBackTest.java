package dev.vestibule.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Somebody deletes their face, comes back with their badge, reads why that is not enough, and finds the way back. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class WayBackTest extends KioskTest {

    /** A person with one face and a card. */
    private static final String ENROLLED = "1005";

    @Test
    void afterADeletionANewPassFromTheConsoleIsTheWayBack() {
        Visitor visitor = visitor();
        visitor.comes()
                .presses("Start")
                .types(pass(ENROLLED, false))
                .reads("Your face is already enrolled")
                .presses("Delete my face")
                .reads("Delete your face?")
                .presses("Delete my face")
                .reads("Your face is deleted")
                .presses("Finish");

        present("badge", ENROLLED);
        visitor.reads("Enroll your face").presses("Start").reads("Who are you?").presses("Use my badge");
        assertThat(visitor.alert()).contains("Your face was deleted here", "ask at the desk for a new pass");

        Page console = console("en-GB").newPage();
        Desk operator = new Desk(console, address);
        operator.person(ENROLLED);
        assertThat(console.getByRole(AriaRole.ALERT).first()).containsText("deleted their own face");
        String issuedSince = operator.issuePass(ENROLLED, false);

        present("face", ENROLLED);
        visitor.reads("Who are you?")
                .types(issuedSince)
                .reads("Before we begin")
                .presses("I agree")
                .presses("Scan my face")
                .reads("Is this you?")
                .presses("Use this picture")
                .reads("Your face is saved");
        operator.person(ENROLLED);
        assertThat(console.getByRole(AriaRole.ALERT)).hasCount(0);
    }
}
