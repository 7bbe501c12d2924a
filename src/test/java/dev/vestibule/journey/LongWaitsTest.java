package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that takes long is waited for with words. The answers are kept back here until the words were read. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class LongWaitsTest extends KioskTest {

    private Visitor visitor;
    private Page page;
    private Locator words;

    @BeforeEach
    void comeToTheKiosk() {
        visitor = visitor().comes();
        page = visitor.page();
        words = page.locator("#patience");
    }

    @Test
    void thePassIsChecked() {
        visitor.presses("Start").reads("Who are you?");
        Route answer = heldBack("/kiosk/pass", () -> visitor.types(pass(PERSON, false)));
        saysMeanwhile("Checking your pass…");
        answer.resume();
        visitor.reads("Before we begin");
        saysNothing();
    }

    @Test
    void theFaceIsSaved() {
        present("face", PERSON);
        visitor.isReadyToScan(pass(PERSON, false)).presses("Scan my face").reads("Is this you?");
        Route answer = heldBack("/kiosk/save", () -> visitor.presses("Use this picture"));
        saysMeanwhile("Saving your face…");
        answer.resume();
        visitor.reads("Your face is saved");
        saysNothing();
    }

    @Test
    void theFaceIsDeleted() {
        visitor.presses("Start")
                .reads("Who are you?")
                .types(pass("1005", true))
                .reads("Your face is already enrolled")
                .presses("Delete my face")
                .reads("Delete your face?");
        Route answer = heldBack("/kiosk/delete", () -> visitor.presses("Delete my face"));
        saysMeanwhile("Deleting your face…");
        answer.resume();
        visitor.reads("Your face is deleted");
        saysNothing();
    }

    @Test
    void theMailIsSent() {
        visitor.isReadyToScan(pass(PERSON, false)).presses("Scan my face").alert();
        Route answer = heldBack("/kiosk/phone", () -> visitor.presses("Do it on my phone instead"));
        saysMeanwhile("Sending the e-mail…");
        answer.resume();
        visitor.reads("Check your e-mail");
        saysNothing();
    }

    @Test
    void anythingElseHasWordsToo() {
        Route answer = heldBack("/kiosk/start", () -> visitor.presses("Start"));
        saysMeanwhile("Just a moment…");
        answer.abort();
        assertThat(visitor.alert()).startsWith("The portal does not answer.");
        saysNothing();
    }

    @Test
    void theStartOfAScanIsHeard() {
        emulator.post("switches", Map.of("scan-wait", "60"));
        visitor.isReadyToScan(pass(PERSON, false)).presses("Scan my face");
        await().until(() -> words.textContent().equals("The reader is ready. Follow what its screen says."));
        visitor.presses("Stop");
        await().until(() -> words.textContent().isEmpty());
    }

    /** Does something, and keeps its request back. */
    private Route heldBack(String path, Runnable pressing) {
        AtomicReference<Route> kept = new AtomicReference<>();
        page.route("**" + path, kept::set);
        pressing.run();
        await().until(() -> {
            page.title();
            return kept.get() != null;
        });
        return kept.get();
    }

    private void saysMeanwhile(String text) {
        await().until(() -> words.innerText().equals(text));
        assertThat(page.locator("#page").getAttribute("aria-busy")).isEqualTo("true");
        assertThat(words.getAttribute("role")).isEqualTo("status");
    }

    private void saysNothing() {
        await().until(() -> words.textContent().isEmpty());
        assertThat(page.locator("#page").getAttribute("aria-busy")).isNull();
    }
}
