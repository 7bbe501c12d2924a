package dev.vestibule.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.documents.ManagementRoutes;
import dev.vestibule.fuzz.Mutator.Broken;
import dev.vestibule.journey.FrontDesk;
import dev.vestibule.journey.JourneyProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 20,000 broken requests: none is a fault of ours, is left without an end or is told to the log. */
@Tag("slow")
@QuarkusTest
@TestProfile(JourneyProfile.class)
class FuzzTest {

    private static final int REQUESTS = 20_000;
    private static final long SEED = 20261124;

    @TestHTTPResource("/")
    URL pages;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Inject
    ManagementRoutes routes;

    /** Read from the code before anybody listens to the log, to which that reading tells things of its own. */
    private final List<Target> ours = Target.pages();

    private final Queue<LogRecord> said = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getThrown() != null || text(entry).contains(Mutator.CANARY)) {
                said.add(entry);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void everyBrokenRequestHasAnAnswerThatSaysNothing() throws Exception {
        Fuzzer fuzzer = new Fuzzer(pages.getPort(), management.getPort(), ours, Target.management(routes.paths()));
        assertThat(fuzzer.complaints(SEED, REQUESTS, Cookies.of(new FrontDesk(pages), new FrontDesk(pages))))
                .isEmpty();
        assertThat(said.stream().map(FuzzTest::told).distinct().toList())
                .as("exceptions and secrets in the log")
                .isEmpty();
        assertThat(FuzzClient.ask(
                                pages.getPort(), new Broken("GET /console/sign-in HTTP/1.1\r\nHost: x\r\n\r\n", false))
                        .status())
                .isEqualTo(200);
    }

    /** What was said, and of what it was made. */
    private static String text(LogRecord entry) {
        return entry.getMessage() + Arrays.toString(entry.getParameters());
    }

    private static String told(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        String where = thrown == null || thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
        return entry.getLoggerName() + ": " + text(entry) + " " + thrown + where;
    }
}
