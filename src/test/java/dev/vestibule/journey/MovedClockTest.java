package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.database.MovingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The machine's clock is put forward or back by an hour in the middle of a journey. */
@QuarkusTest
@TestProfile(MovedClockTest.WithMovingClock.class)
class MovedClockTest extends PlainTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** The journeys' profile, on a clock that this test moves. */
    public static final class WithMovingClock implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovingClocks.class);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmulatedSite.class));
        }
    }

    /** The clock, as the application and the test share it. */
    @Alternative
    @Singleton
    static final class MovingClocks {
        @Produces
        @Singleton
        MovingClock clock() {
            return new MovingClock();
        }
    }

    @Inject
    MovingClock clock;

    private Duration moved = Duration.ZERO;

    private void move(Duration time) {
        clock.advance(time);
        moved = moved.plus(time);
    }

    @AfterEach
    void putItRight() {
        clock.advance(moved.negated());
    }

    @Test
    void anHourForwardEndsTheJourneyPolitelyAndTheNextOneWorks() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        move(HOUR);

        assertSentBack(kiosk, saves(kiosk, review), "expired");

        assertThat(calls(WRITE)).isZero();
        String pass = new FrontDesk(address).issuePass(PERSON, false);
        PlainPage again = scanned(kiosk, pass, PERSON);
        assertThat(saves(kiosk, again).location()).endsWith("/kiosk/done");
        assertThat(facesOf(PERSON)).isEqualTo(1);
    }

    @Test
    void anHourBackLetsTheJourneyGoOnAndSavesOnce() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        move(HOUR.negated());

        assertThat(saves(kiosk, review).location()).endsWith("/kiosk/done");
        saves(kiosk, review);

        assertThat(calls(WRITE)).isEqualTo(1);
        assertThat(facesOf(PERSON)).isEqualTo(1);
    }

    @Test
    void anHourBackHoldsNoReaderAndLocksNoKiosk() {
        String pass = desk.issuePass(PERSON, false);
        kiosk.postAndFollow("/kiosk/start");
        for (int wrong = 0; wrong < 5; wrong++) {
            kiosk.post("/kiosk/pass", "pass", "000 000 0000");
        }
        move(HOUR.negated());

        PlainPage consent = kiosk.postAndFollow("/kiosk/pass", "pass", pass);

        agrees(kiosk, consent);
        CompletableFuture<PlainPage> left = kiosk.posting("/kiosk/scan", "attempt", "0");
        await().until(() -> calls(SCAN) == 1);
        left.cancel(true);
        move(HOUR.negated());
        present("face", PERSON);
        await().until(() -> scansAgain().equals("Is this you?"));
    }

    /** Presses the button of the page as it is now, since whoever left used no try; the heading that follows. */
    private String scansAgain() {
        String attempt = kiosk.get("/kiosk/scan").field("attempt");
        return kiosk.post("/kiosk/scan", "attempt", attempt).heading();
    }
}
