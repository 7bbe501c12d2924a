package dev.vestibule.biostar.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.WithFake;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many ask, only so many hold a thread, and nobody is sent to BioStar after having been turned away. */
class BulkheadTest {

    private final Bulkhead bulkhead = new Bulkhead(Duration.ofHours(1));
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch biostarAnswers = new CountDownLatch(1);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void leave() {
        biostarAnswers.countDown();
        people.shutdownNow();
    }

    @Test
    void someCallSomeWaitAndTheRestIsTurnedAwayAtOnce() throws Exception {
        List<Future<String>> all = come(bulkhead, Bulkhead.MOST_CALLERS + 100);

        await().until(() -> all.stream().filter(Future::isDone).count() == 100);
        await().until(() -> underWay.get() == Bulkhead.MOST_CALLS);
        List<Future<String>> late = all.stream().filter(Future::isDone).toList();
        biostarAnswers.countDown();

        for (Future<String> one : all) {
            assertThat(one.get()).isEqualTo(late.contains(one) ? "CROWDED" : "answered");
        }
        assertThat(mostUnderWay.get()).isEqualTo(Bulkhead.MOST_CALLS);
        assertThat(made.get()).isEqualTo(Bulkhead.MOST_CALLERS);
    }

    @Test
    void whoseTurnDoesNotComeIsTurnedAwayAndNeverSentLater() throws Exception {
        Bulkhead hasty = new Bulkhead(Duration.ofMillis(200));
        come(hasty, Bulkhead.MOST_CALLS);
        await().until(() -> underWay.get() == Bulkhead.MOST_CALLS);

        assertThat(come(hasty, 1).get(0).get()).isEqualTo("CROWDED");

        biostarAnswers.countDown();
        await().until(() -> underWay.get() == 0);
        await().during(Duration.ofMillis(300)).until(() -> made.get() == Bulkhead.MOST_CALLS);
    }

    @Test
    void aCallThatFailsMakesRoomForTheNext() throws Exception {
        for (int call = 0; call < 2 * Bulkhead.MOST_CALLERS; call++) {
            assertThat(WithFake.kindOf(() -> bulkhead.inTurn(() -> {
                        throw new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE));
                    })))
                    .isEqualTo(FailureKind.UNREACHABLE);
        }
        biostarAnswers.countDown();
        assertThat(come(bulkhead, 1).get(0).get()).isEqualTo("answered");
    }

    private List<Future<String>> come(Bulkhead among, int count) {
        return IntStream.range(0, count)
                .mapToObj(one -> people.submit(() -> ask(among)))
                .toList();
    }

    private String ask(Bulkhead among) {
        try {
            return among.inTurn(this::call);
        } catch (BioStarException turnedAway) {
            return turnedAway.failure().kind().name();
        }
    }

    private String call() {
        made.incrementAndGet();
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            biostarAnswers.await();
            return "answered";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "stopped";
        } finally {
            underWay.decrementAndGet();
        }
    }
}
