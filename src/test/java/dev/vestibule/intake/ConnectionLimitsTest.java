package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** So many connections of one address, so many in all: who only occupies makes room, and who works is left alone. */
@QuarkusTest
@TestProfile(ConnectionLimitsTest.Narrow.class)
class ConnectionLimitsTest {

    private static final int OF_ADDRESS = 10;
    private static final int IN_ALL = 30;
    private static final int AT_MANAGEMENT = 12;

    /** At least as many as the process has event loops. */
    private static final int LOOPS = 2 * Runtime.getRuntime().availableProcessors();

    private static final String PROXY = "127.0.0.9";
    private static final Duration AT_ONCE = Duration.ofSeconds(45);
    private static final String ASK = "GET /console/sign-in HTTP/1.1\r\nHost: here\r\n\r\n";
    private static final String HALF_A_FORM = "POST /console/sign-in HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nlogin=";

    @TestHTTPResource
    URL pages;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    private final List<RawClient> clients = new ArrayList<>();

    /** Few connections, and much time for each. */
    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "vestibule.proxies",
                    PROXY,
                    "vestibule.intake.connections-per-address",
                    String.valueOf(OF_ADDRESS),
                    "vestibule.intake.connections",
                    String.valueOf(IN_ALL),
                    "vestibule.intake.management-connections",
                    String.valueOf(AT_MANAGEMENT),
                    "vestibule.intake.management-connections-per-address",
                    "6",
                    "vestibule.intake.head-time",
                    "10m",
                    "vestibule.intake.body-time",
                    "10m");
        }
    }

    @BeforeEach
    void startEmpty() {
        await().atMost(AT_ONCE).until(() -> metric("vestibule_connections{port=\"public\"") == 0);
    }

    @AfterEach
    void hangUp() {
        clients.forEach(RawClient::close);
    }

    @Test
    void whoHasWaitedLongestMakesRoomForAnotherOfItsAddress() {
        double before = metric("vestibule_connections_cut_total{because=\"address\",port=\"public\"");
        List<RawClient> silent = open(OF_ADDRESS, "127.0.0.2");

        assertThat(open(1, "127.0.0.2").get(0).send(ASK).answer().status()).isEqualTo(200);
        assertThat(silent.get(0).isCutWithin(AT_ONCE)).isTrue();
        assertThat(silent.subList(1, OF_ADDRESS))
                .allSatisfy(
                        client -> assertThat(client.send(ASK).answer().status()).isEqualTo(200));
        assertThat(metric("vestibule_connections_cut_total{because=\"address\",port=\"public\""))
                .isEqualTo(before + 1);
    }

    @Test
    void whoIsWorkedForStaysAndWhoComesIsTurnedAway() {
        List<RawClient> working = open(OF_ADDRESS, "127.0.0.2");
        working.forEach(client -> client.send(HALF_A_FORM));
        awaitAllRead();
        assertThat(open(1, "127.0.0.2").get(0).isCutWithin(AT_ONCE)).isTrue();
        assertThat(ask("127.0.0.3")).isEqualTo(200);
        assertThat(working)
                .allSatisfy(client ->
                        assertThat(client.send("abc").answer().status()).isIn(303, 400));
    }

    @Test
    void manyComeThroughAProxy() {
        List<RawClient> kiosks = open(OF_ADDRESS * 2, PROXY);
        assertThat(kiosks)
                .allSatisfy(
                        kiosk -> assertThat(kiosk.send(ASK).answer().status()).isEqualTo(200));
    }

    @Test
    void aFullHouseOfIdlersLocksNobodyOut() {
        for (String address : List.of("127.0.0.2", "127.0.0.3", "127.0.0.4")) {
            open(OF_ADDRESS, address).forEach(client -> client.send(ASK).answer());
        }
        assertThat(ask("127.0.0.5")).isEqualTo(200);
        assertThat(ask(PROXY)).isEqualTo(200);
        // One more is counted for as long as it takes to cut another.
        await().atMost(AT_ONCE).until(() -> metric("vestibule_connections{port=\"public\"") <= IN_ALL);
    }

    @Test
    void nobodyLocksTheProbesOut() {
        for (int one = 0; one < AT_MANAGEMENT * 2; one++) {
            RawClient idler = new RawClient(management.getPort());
            clients.add(idler);
            idler.send("GET /q/health/live HTTP/1.1\r\nHos");
        }
        for (int probe = 0; probe < AT_MANAGEMENT * 2; probe++) {
            assertThat(RawClient.ask(management.getPort(), "GET /q/health/live HTTP/1.1\r\nHost: x\r\n\r\n")
                            .status())
                    .isEqualTo(200);
        }
    }

    /** A hundred answers that nobody reads must not be kept for it. */
    @Test
    void whoAsksWithoutReadingIsCut() {
        double before = metric("vestibule_connections_cut_total{because=\"pipelined\",port=\"public\"");
        RawClient greedy = open(1, "127.0.0.2").get(0);
        greedy.send(ASK.repeat(2000));
        assertThat(greedy.isCutWithin(AT_ONCE)).isTrue();
        assertThat(metric("vestibule_connections_cut_total{because=\"pipelined\",port=\"public\""))
                .isEqualTo(before + 1);
    }

    private List<RawClient> open(int count, String from) {
        List<RawClient> opened = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            opened.add(new RawClient(pages.getPort(), from));
        }
        clients.addAll(opened);
        return opened;
    }

    /** Connections are spread over the event loops, each of which reads what came first first. */
    private void awaitAllRead() {
        for (int loop = 0; loop < LOOPS; loop++) {
            assertThat(ask("127.0.0.3")).isEqualTo(200);
        }
    }

    private int ask(String from) {
        try (RawClient client = new RawClient(pages.getPort(), from)) {
            return client.send(ASK).answer().status();
        }
    }

    private double metric(String beginning) {
        String scraped = RawClient.ask(
                        management.getPort(), "GET /q/metrics HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
                .text();
        return scraped.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + beginning + " in " + scraped));
    }
}
