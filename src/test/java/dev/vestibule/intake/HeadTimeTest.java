package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The request line and the headers have a time, on both ports; what is worked on or rests has not. */
@Tag("slow")
@QuarkusTest
@TestProfile(HeadTimeTest.Hasty.class)
class HeadTimeTest {

    private static final Duration HEAD_TIME = Duration.ofSeconds(4);

    /** With one round of whoever looks, and a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @TestHTTPResource
    URL pages;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    /** Little time, so that the test need not wait for more. */
    public static class Hasty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vestibule.intake.head-time", "4s", "vestibule.intake.body-time", "60s");
        }
    }

    /** One of the two. */
    enum Port {
        PAGES("/console/sign-in"),
        MANAGEMENT("/q/health/live");

        private final String path;

        Port(String path) {
            this.path = path;
        }
    }

    @ParameterizedTest
    @EnumSource(Port.class)
    void whoSaysNothingIsCut(Port port) {
        try (RawClient client = connect(port)) {
            assertThat(client.isCutWithin(PATIENCE)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Port.class)
    void whoStopsInTheMiddleReadsWhy(Port port) {
        List<String> beginnings = List.of("G", "GET /", "POST / HTTP/1.1\r\nHost: here\r\nAcc", "\r\n");
        List<RawClient> clients =
                beginnings.stream().map(begun -> connect(port).send(begun)).toList();
        assertThat(clients).allSatisfy(client -> {
            assertThat(client.answer().status()).isEqualTo(408);
            assertThat(client.isCutWithin(PATIENCE)).isTrue();
        });
        clients.forEach(RawClient::close);
    }

    /** Neither at once nor by an upgrade; a client that offers it is answered in HTTP/1.1. */
    @ParameterizedTest
    @EnumSource(Port.class)
    void noOtherHttpIsSpoken(Port port) {
        try (RawClient client = connect(port)) {
            client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
            assertThat(client.isCutWithin(PATIENCE)).isTrue();
        }
        try (RawClient client = connect(port)) {
            client.send("GET " + port.path + " HTTP/1.1\r\nHost: here\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                    + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Port.class)
    void whoDripsIsCutWhileItDrips(Port port) throws InterruptedException {
        try (RawClient client = connect(port)) {
            client.send("GET " + port.path + " HTTP/1.1\r\nHost: here\r\nX-Long: ");
            drip(client);
            assertThat(client.answer().status()).isEqualTo(408);
            assertThat(client.isCutWithin(PATIENCE)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Port.class)
    void theSecondRequestOfAConnectionHasTheSameTime(Port port) throws InterruptedException {
        try (RawClient client = connect(port)) {
            assertThat(client.send(get(port)).answer().status()).isEqualTo(200);
            client.send("GET " + port.path + " HTTP/1.1\r\nX: ");
            drip(client);
            assertThat(client.answer().status()).isEqualTo(408);
            assertThat(client.isCutWithin(PATIENCE)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Port.class)
    void aConnectionThatRestsIsKept(Port port) throws InterruptedException {
        try (RawClient client = connect(port)) {
            assertThat(client.send(get(port)).answer().status()).isEqualTo(200);
            Thread.sleep(HEAD_TIME.multipliedBy(2).toMillis());
            assertThat(client.send(get(port)).answer().status()).isEqualTo(200);
        }
    }

    /** As a scan does: it has been understood, and its client waits. */
    @ParameterizedTest
    @EnumSource(value = Port.class, names = "PAGES")
    void aRequestUnderWayTakesAsLongAsItTakes(Port port) throws InterruptedException {
        try (RawClient client = connect(port)) {
            client.send("POST /console/sign-in HTTP/1.1\r\nHost: here\r\nContent-Length: 8\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nlogin=");
            Thread.sleep(HEAD_TIME.multipliedBy(2).toMillis());
            assertThat(client.send("ab").answer().status()).isIn(303, 400);
        }
    }

    private static void drip(RawClient client) throws InterruptedException {
        for (long sent = 0; sent < HEAD_TIME.plusSeconds(2).toMillis(); sent += 200) {
            client.send("x");
            Thread.sleep(200);
        }
    }

    private static String get(Port port) {
        return "GET " + port.path + " HTTP/1.1\r\nHost: here\r\n\r\n";
    }

    private RawClient connect(Port port) {
        return new RawClient((port == Port.PAGES ? pages : management).getPort());
    }
}
