package dev.vestibule.biostar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.status.MailSetting;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every worker thread is taken, so that nothing is done and no time-out told that needs one: whoever waits for BioStar
 * wakes up all the same. Otherwise a pool that was full once would be full for ever.
 */
@QuarkusTest
@Timeout(value = 100, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullPoolTest extends WithFake {

    /** More than there are. */
    private static final int THREADS = 1000;

    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void take() {
        for (int thread = 0; thread < THREADS; thread++) {
            Infrastructure.getDefaultWorkerPool().execute(this::occupy);
        }
    }

    @AfterEach
    void giveBack() {
        over.countDown();
    }

    @Test
    void aFaceThatIsSentToAReader() {
        assertThat(WithFake.kindOf(() -> portal.exports.send("1042", "5"))).isEqualTo(FailureKind.UNREACHABLE);
    }

    @Test
    void whetherFacesAreSent() {
        assertThat(portal.settings.sendsToDevices()).isEmpty();
    }

    @Test
    void whetherMailsAreSent() {
        assertThat(portal.mailSettings.awaited().mailServer().state()).isEqualTo(MailSetting.State.NOT_KNOWN);
    }

    @Test
    void anyOtherCall() {
        fake.on(FakeBioStar.LOGIN, Answer.silence());
        TestConfig hasty =
                TestConfig.of(fake.uri().toString(), null).withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(60));
        try (Portal impatient = Portal.at(fake, hasty, List.of(certificate.certificate()))) {
            assertThat(WithFake.kindOf(() -> impatient.people.find("1"))).isEqualTo(FailureKind.UNREACHABLE);
        }
    }

    private void occupy() {
        try {
            over.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
