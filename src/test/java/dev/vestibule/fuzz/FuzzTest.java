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
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 20,000 broken requests: none is a fault of ours, is left without an end or is told to the log. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class FuzzTest {

    private static final int REQUESTS = 20_000;
    private static final int CLIENTS = 8;

    private static final long SEED = 20261124;

    /** One in so many goes to the management port. */
    private static final int MANAGEMENT = 8;

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
            if (entry.getThrown() != null || String.valueOf(entry.getMessage()).contains(Mutator.CANARY)) {
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
        List<String> cookies = List.of(stranger(), kiosk(), operator());
        String spare = operator();
        List<String> complaints = complaints(SEED, REQUESTS, cookies, spare);
        assertThat(complaints).isEmpty();
        assertThat(said.stream().map(FuzzTest::told).distinct().toList())
                .as("exceptions and secrets in the log")
                .isEmpty();
        assertThat(FuzzClient.ask(
                                pages.getPort(), new Broken("GET /console/sign-in HTTP/1.1\r\nHost: x\r\n\r\n", false))
                        .status())
                .isEqualTo(200);
    }

    private List<String> complaints(long seed, int requests, List<String> cookies, String spare) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<List<String>>> runs = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            long own = seed + client;
            runs.add(clients.submit(() -> complaintsOfOne(own, requests / CLIENTS, cookies, spare)));
        }
        List<String> complaints = new ArrayList<>();
        for (Future<List<String>> run : runs) {
            complaints.addAll(run.get());
        }
        clients.shutdown();
        return complaints;
    }

    private List<String> complaintsOfOne(long seed, int requests, List<String> cookies, String spare) {
        Mutator mutator = new Mutator(seed);
        Random choice = new Random(seed);
        List<Target> probes = Target.management(routes.paths());
        List<String> complaints = new ArrayList<>();
        for (int number = 0; number < requests; number++) {
            boolean probe = number % MANAGEMENT == 0;
            List<Target> targets = probe ? probes : ours;
            Target target = targets.get(choice.nextInt(targets.size()));
            String cookie = target.endsSession() ? spare : cookies.get(choice.nextInt(cookies.size()));
            Broken request = mutator.next(target, cookie);
            FuzzClient.Outcome outcome = FuzzClient.ask(probe ? management.getPort() : pages.getPort(), request);
            if (outcome.isWrong()) {
                complaints.add(outcome + " to "
                        + request.text()
                                .substring(0, Math.min(400, request.text().length())));
            }
        }
        return complaints;
    }

    private static String told(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        String where = thrown == null || thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
        return entry.getLoggerName() + ": " + entry.getMessage() + " " + thrown + where;
    }

    private static String stranger() {
        return "__Host-csrf=AAAAAAAAAAAAAAAAAAAAAA; other=" + Mutator.CANARY;
    }

    private String kiosk() {
        return stranger() + "; __Host-journey=" + Mutator.CANARY + "; __Host-kiosk=" + Mutator.CANARY;
    }

    private String operator() {
        FrontDesk desk = new FrontDesk(pages);
        return stranger() + "; __Host-operator=" + desk.session();
    }
}
