package dev.vestibule.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.vestibule.intake.RawClient.Said;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.File;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form has a size and a time, and a slow one holds nothing that others need. */
@Tag("slow")
@QuarkusTest
@TestProfile(FormLimitsTest.Hasty.class)
class FormLimitsTest {

    private static final String HEAD = " HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** More than there are worker threads. */
    private static final int SLOW_CLIENTS = 210;

    @TestHTTPResource
    URL pages;

    @TestHTTPResource(value = "/health/live", management = true)
    URL probe;

    /** Little time for a body, so that the test need not wait for more. */
    public static class Hasty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vestibule.intake.body-time", "3s");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/sign-in",
                "/kiosk/pass",
                "/kiosk/start",
                "/kiosk/retry",
                "/kiosk/language",
                "/emulator/present",
                "/nothing"
            })
    void aPasswordOf700KilobytesIsRefusedBeforeItIsRead(String path) {
        Said said = RawClient.ask(pages.getPort(), "POST " + path + HEAD + "Content-Length: 700000\r\n\r\npassword=");
        assertThat(said.status()).isEqualTo(413);
        assertThat(said.body()).contains("Not understood");
    }

    @Test
    void theSameWithoutSayingHowMuch() {
        Said said = RawClient.ask(
                pages.getPort(),
                "POST /console/sign-in" + HEAD + "Transfer-Encoding: chunked\r\n\r\n" + "9\r\npassword=\r\n"
                        + ("1000\r\n" + "p".repeat(4096) + "\r\n").repeat(5));
        assertThat(said.status()).isEqualTo(413);
    }

    @Test
    void aCaptureIsTaken() {
        given().redirects()
                .follow(false)
                .formParam("capture", "A".repeat(700_000))
                .when()
                .post("/kiosk/save")
                .then()
                .statusCode(303)
                .header("Location", containsString("unknown-form"));
    }

    @Test
    void aCaptureLargerThanAnyIsNot() {
        Said said =
                RawClient.ask(pages.getPort(), "POST /kiosk/save" + HEAD + "Content-Length: 900000\r\n\r\ncapture=");
        assertThat(said.status()).isEqualTo(413);
    }

    @Test
    void slowFormsFreezeNothingAndAreCut() {
        List<RawClient> clients = new ArrayList<>();
        IntStream.range(0, SLOW_CLIENTS).forEach(number -> clients.add(new RawClient(pages.getPort())));
        clients.forEach(client -> client.send("POST /console/sign-in" + HEAD + "Content-Length: 1000\r\n\r\nlogin="));

        given().when().get("/console/sign-in").then().statusCode(200);
        given().when().get(probe).then().statusCode(200);
        given().redirects()
                .follow(false)
                .formParam("pass", "1")
                .when()
                .post("/kiosk/pass")
                .then()
                .statusCode(303);

        clients.forEach(client -> {
            assertThat(client.answer().status()).isEqualTo(408);
            assertThat(client.isCutWithin(PATIENCE)).isTrue();
            client.close();
        });
    }

    @Test
    void aFormThatDripsIsCutWhileItDrips() throws InterruptedException {
        try (RawClient client = new RawClient(pages.getPort())) {
            client.send("POST /console/sign-in" + HEAD + "Content-Length: 1000\r\n\r\nlogin=");
            for (int byteSent = 0; byteSent < 10; byteSent++) {
                Thread.sleep(500);
                client.send("x");
            }
            assertThat(client.answer().status()).isEqualTo(408);
        }
    }

    @Test
    void anUploadLeavesNoFile() {
        int before = temporaryFiles();
        for (String path : List.of("/console/sign-in", "/kiosk/save", "/nothing")) {
            Said said = RawClient.ask(
                    pages.getPort(),
                    "POST " + path + " HTTP/1.1\r\nHost: here\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                            + "Content-Length: 5000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"f\";"
                            + " filename=\"f\"\r\n\r\nupload");
            assertThat(said.status()).isEqualTo(415);
        }
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static int temporaryFiles() {
        String[] files = new File(System.getProperty("java.io.tmpdir"), "uploads").list();
        return files == null ? 0 : files.length;
    }
}
