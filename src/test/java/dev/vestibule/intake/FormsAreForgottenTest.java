package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A form that was answered is gone from memory, the capture in it too. Its time-out held it for 20 seconds more, 120 MiB
 * of captures after a thousand journeys.
 */
@QuarkusTest
class FormsAreForgottenTest {

    private static final int FORMS = 50;
    private static final Duration LONG_BEFORE_THE_TIME_OUT = Duration.ofSeconds(15);

    @TestHTTPResource
    URL pages;

    @Inject
    RequestsSeen requests;

    @Test
    void nothingHoldsAFormThatWasAnswered() {
        String form = "capture=" + "a".repeat(100_000);
        for (int one = 0; one < FORMS; one++) {
            int status = RawClient.ask(
                            pages.getPort(),
                            "POST /kiosk/save HTTP/1.1\r\nHost: here\r\nConnection: close\r\n" + RequestsSeen.HEADER
                                    + ": 1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + form.length() + "\r\n\r\n" + form)
                    .status();
            assertThat(status).isBetween(300, 499);
        }
        assertThat(requests.size()).isEqualTo(FORMS);
        // The connection's own thread may hold the last one until it does something else.
        await().atMost(LONG_BEFORE_THE_TIME_OUT).until(() -> requests.held() <= 1);
    }
}
