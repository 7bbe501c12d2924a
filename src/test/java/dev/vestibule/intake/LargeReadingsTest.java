package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hundreds of half-sent captures would fill the memory of a small pod; so many are held, and no more. */
@QuarkusTest
class LargeReadingsTest {

    private static final int HELD = 32;

    /** At least as many as the process has event loops. */
    private static final int LOOPS = 2 * Runtime.getRuntime().availableProcessors();

    private static final String HALF = "A".repeat(350_000);
    private static final String HEAD = "POST /kiosk/save HTTP/1.1\r\nHost: here\r\nContent-Type:"
            + " application/x-www-form-urlencoded\r\nContent-Length: 700008\r\n\r\ncapture=";

    @TestHTTPResource
    URL pages;

    @Test
    void theOldestIsGivenUpAndTheOthersAreTaken() {
        List<RawClient> clients = IntStream.range(0, HELD)
                .mapToObj(number -> new RawClient(pages.getPort()))
                .toList();
        clients.forEach(client -> client.send(HEAD + HALF));
        awaitAllRead();

        // A whole one is one more while it comes.
        assertThat(RawClient.ask(pages.getPort(), HEAD + HALF + HALF).status()).isEqualTo(303);

        List<Integer> answers = clients.stream()
                .map(client -> client.send(HALF).answer().status())
                .toList();
        assertThat(answers).containsOnlyOnce(408).contains(303).hasSize(HELD);
        clients.forEach(RawClient::close);
    }

    /** Connections are spread over the event loops, each of which reads what came first first. */
    private void awaitAllRead() {
        for (int loop = 0; loop < LOOPS; loop++) {
            RawClient.ask(pages.getPort(), "GET /console/sign-in HTTP/1.1\r\nHost: here\r\n\r\n");
        }
    }
}
