package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second tap of a double tap comes when the next page is there already, and presses nothing of it. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class DoubleTapsTest extends KioskTest {

    /** Begins the guard of the page anew; what the page lets through then, and after it. */
    private static final String GUARD = """
            selector => {
              const guarded = document.querySelector(selector);
              guarded.style.animation = 'none';
              getComputedStyle(guarded).pointerEvents;
              guarded.style.animation = '';
              const guard = guarded.getAnimations().find(each => each.animationName === 'untouchable');
              const during = getComputedStyle(guarded).pointerEvents;
              guard.finish();
              return `${during}, after ${guard.effect.getTiming().duration} ms ${getComputedStyle(guarded).pointerEvents}`;
            }
            """;

    private final List<String> posts = new CopyOnWriteArrayList<>();
    private Page page;
    private Visitor visitor;

    @BeforeEach
    void watchWhatIsSent() {
        page = kiosk("en-GB", true).newPage();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                posts.add(URI.create(request.url()).getPath());
            }
        });
        visitor = new Visitor(page, address);
    }

    @Test
    void onStartTakesNoReader() {
        visitor.comes();
        tapsTwice("Start", "Who are you?");
        assertThat(posts).containsExactly("/kiosk/start");
    }

    @Test
    void onIAgreeStartsNoScan() {
        emulator.post("switches", Map.of("scan-wait", "60"));
        visitor.comes()
                .presses("Start")
                .reads("Who are you?")
                .types(pass(PERSON, false))
                .reads("Before we begin");
        tapsTwice("I agree", "Look at the reader");
        assertThat(posts).containsExactly("/kiosk/start", "/kiosk/pass", "/kiosk/consent");
        assertThat(faceScans()).isZero();
    }

    @Test
    void onUseThisPictureLeavesItsOutcomeToBeRead() {
        present("face", PERSON);
        visitor.isReadyToScan(pass(PERSON, false)).presses("Scan my face").reads("Is this you?");
        tapsTwice("Use this picture", "Your face is saved");
        assertThat(posts).doesNotContain("/kiosk/end").endsWith("/kiosk/save");
    }

    @Test
    void nothingOfAPageCanBePressedBeforeItWasSeen() {
        visitor.comes().settles();
        assertThat(page.evaluate(GUARD, "main")).isEqualTo("none, after 600 ms auto");
        visitor.isReadyToScan(pass(PERSON, false)).settles();
        assertThat(page.evaluate(GUARD, "main")).isEqualTo("none, after 600 ms auto");
        emulator.post("switches", Map.of("scan-wait", "60"));
        visitor.presses("Scan my face").button("Stop").waitFor();
        assertThat(page.evaluate(GUARD, ".waiting")).isEqualTo("none, after 1000 ms auto");
    }

    /** The second tap at once when the next page is there, at the same place. */
    private void tapsTwice(String button, String next) {
        Locator pressed = visitor.button(button);
        BoundingBox place = pressed.boundingBox();
        double x = place.x + place.width / 2;
        double y = place.y + place.height / 2;
        pressed.click();
        visitor.reads(next);
        page.mouse().click(x, y);
        visitor.settles().reads(next);
    }
}
