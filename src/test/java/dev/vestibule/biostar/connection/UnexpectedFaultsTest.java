package dev.vestibule.biostar.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.answer.CallKind;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An exception of our own must not hide behind "BioStar cannot be read". */
@QuarkusTest
class UnexpectedFaultsTest {

    private final Queue<LogRecord> said = new ConcurrentLinkedQueue<>();
    private final Logger logger = Logger.getLogger("dev.vestibule.biostar.answer.UnexpectedFaults");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    @Test
    void itIsLoggedOnceWithItsClassAndPlaceAndWithoutItsText() {
        for (int time = 0; time < 2; time++) {
            assertThat(WithFake.kindOf(UnexpectedFaultsTest::mistaken)).isEqualTo(FailureKind.UNREADABLE);
        }
        List<LogRecord> lines = List.copyOf(said);
        assertThat(lines).hasSize(1);
        Throwable shown = lines.get(0).getThrown();
        assertThat(shown).hasMessage("java.lang.IllegalStateException");
        assertThat(shown.getStackTrace()[0].getMethodName()).isEqualTo("mistake");
    }

    private static void mistaken() {
        Exchange.reply(CallKind.OTHER, Uni.createFrom().item(UnexpectedFaultsTest::mistake), Duration.ofSeconds(30))
                .await()
                .indefinitely();
    }

    private static Response mistake() {
        throw new IllegalStateException("canary");
    }
}
