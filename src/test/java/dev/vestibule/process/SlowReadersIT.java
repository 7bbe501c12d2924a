package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.intake.RawClient;
import dev.vestibule.web.Assets;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that ask for a lot and read a byte now and then, or nothing: they hold up nobody, and go. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowReadersIT {

    private static final int CLIENTS = 300;
    private static final Duration GONE = Duration.ofSeconds(120);

    /** Of 50 kB each: together more than the portal's kernel keeps of a connection. */
    private static final int REQUESTS = 4;

    private static final Duration BETWEEN = Duration.ofMillis(500);

    @TempDir
    Path folder;

    @Test
    void pagesAndProbesGoOnAndTheReadersAreCut() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of("VESTIBULE_INTAKE_ANSWER_TIME", "5s"))) {
            lobby.start();
            List<RawClient> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(one -> RawClient.keepingLittle(lobby.pages()))
                    .toList();
            for (int request = 0; request < REQUESTS; request++) {
                clients.forEach(
                        client -> client.send("GET " + Assets.url("htmx.min.js") + " HTTP/1.1\r\nHost: here\r\n\r\n"));
                Thread.sleep(BETWEEN.toMillis());
            }
            assertEverybodyElseIsServed(lobby);

            await().atMost(GONE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                clients.get(0).sip();
                return metric(lobby, "vestibule_connections{port=\"public\"") == 0;
            });
            assertThat(metric(lobby, "vestibule_connections_cut_total{because=\"unread\",port=\"public\""))
                    .isPositive();
            assertEverybodyElseIsServed(lobby);
            assertThat(lobby.complaints()).isEmpty();
            clients.forEach(RawClient::close);
        }
    }

    private static void assertEverybodyElseIsServed(Lobby lobby) {
        assertThat(RawClient.ask(lobby.pages(), "GET /console/sign-in HTTP/1.1\r\nHost: here\r\n\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(lobby.probe("live").statusCode()).isEqualTo(200);
    }

    private static double metric(Lobby lobby, String beginning) {
        return RestAssured.get("http://localhost:" + lobby.probes() + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
