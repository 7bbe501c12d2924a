package dev.vestibule.enrollment.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.database.AtOnce;
import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Every scan has one end, also when the process goes. */
class RunningScansTest {

    private final RunningScans running = new RunningScans();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final RunningScan scan = running.begin(abandoned::incrementAndGet);

    @Test
    void endsAScanThatWasLeftAndToWhichNoWorkerCame() {
        assertThat(scan.left()).isTrue();

        running.stop(new ShutdownEvent());

        assertThat(abandoned).hasValue(1);
        scan.abandon();
        assertThat(abandoned).hasValue(1);
    }

    @Test
    void endsAScanThatIsStillWaitedFor() {
        running.stop(new ShutdownEvent());

        assertThat(abandoned).hasValue(1);
        assertThat(scan.answered()).isFalse();
        assertThat(scan.left()).isFalse();
    }

    @Test
    void leavesAnAnsweredScanToItsAnswerAndWaitsForItsEnd() {
        assertThat(scan.answered()).isTrue();
        AtomicBoolean committed = new AtomicBoolean();
        Thread answer = new Thread(() -> {
            committed.set(true);
            scan.ended();
        });
        answer.start();

        running.stop(new ShutdownEvent());

        assertThat(committed).isTrue();
        assertThat(abandoned).hasValue(0);
        assertThat(scan.left()).isFalse();
    }

    @Test
    void abandonsOnceWhenAllNoticeAtOnce() throws Exception {
        assertThat(scan.left()).isTrue();

        AtOnce.run(20, () -> {
            scan.abandon();
            return null;
        });

        assertThat(abandoned).hasValue(1);
    }
}
