package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.intake.RawClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was written to BioStar is nowhere else: not in the log, a file, a metric, a cookie, an address or a page. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class CanaryTest extends PlainTest {

    private static final String WRONG_PASSWORD = "canary-of-an-operators-password";
    private static final String WRONG_PASS = "9753186420";
    private static final String BROKEN_JOURNEY = "canary-of-a-journey";
    /** What the emulator's settings hold beside what the person's page and the probe tell of them. */
    private static final String SMTP_PASSWORD = "c210cC1wYXNzd29yZC1jYW5hcnk";

    private static final String CARD_NUMBER = "1370000102";

    /** Whatever leaked whole, or in pieces of twice this length, is found. */
    private static final int PIECE = 40;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @TestHTTPResource(value = "/health/group/biostar", management = true)
    URL health;

    @Test
    void theFaceAndEverySecretStayWhereTheyBelong() throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        mistypeAPassword();
        breakRequests();
        String pass = desk.issuePass(PERSON, false);
        proveWithTheBadge(places);
        PlainPage review = walk(pass, places);
        places.put("console", desk.person(PERSON).body());
        places.put(
                "browsers", String.join("\n", kiosk.received()) + desk.browser().received());
        places.put("metrics", text(metrics));
        places.put("health", text(health));
        assertThat(places.get("console"))
                .as("the mail servers are read")
                .containsPattern("Mail server in BioStar</dt><dd>\\s*(on|off)");
        places.putAll(files());
        assertThat(places.get("data/emulator.db") + places.get("data/emulator.db-wal"))
                .as("the database is read at all")
                .contains("FACE_SAVED", "CONSENT_GRANTED");
        assertThat(places.get("metrics")).as("the metrics are read at all").contains("vestibule_scans_total");
        assertThat(places.get("vestibule.log")).as("the log is read at all").isNotBlank();

        JsonNode face = emulator.get("users/" + PERSON + "/faces").path("faces").path(0);
        List<String> image = pieces(face.path("template_ex_normalized_image").asText());
        List<String> templates = new ArrayList<>();
        face.path("templates")
                .forEach(one -> templates.addAll(pieces(one.path("template_ex").asText())));
        assertThat(image).hasSizeGreaterThan(100);
        assertThat(templates).hasSizeGreaterThan(50);
        assertThat(review.body()).as("the picture is shown").contains(image.get(0));
        places.put("review", review.body().replaceFirst("src=\"data:image/[^\"]*\"", ""));
        places.forEach((place, text) -> {
            assertNone(place, text, image);
            assertNone(place, text, templates);
            assertNone(place, text, List.of(SMTP_PASSWORD));
        });
        Stream.of("data/emulator.db", "data/emulator.db-wal", "vestibule.log").forEach(place -> {
            assertNone(place, places.get(place), secrets(pass));
        });
    }

    private void mistypeAPassword() {
        PlainBrowser stranger = new PlainBrowser(address);
        stranger.get("/console/sign-in");
        PlainPage refused = stranger.post("/console/sign-in", "login", "operator", "password", WRONG_PASSWORD);
        assertThat(refused.body()).doesNotContain(WRONG_PASSWORD);
    }

    /** Everything that is secret, in places where a parser stumbles over it, and in exceptions that others log. */
    private void breakRequests() {
        String cookies = "__Host-kiosk=" + kiosk.cookie("__Host-kiosk").orElseThrow() + "; __Host-operator="
                + desk.browser().cookie("__Host-operator").orElseThrow() + "; __Host-journey=" + BROKEN_JOURNEY;
        String form = "csrf-token=x&login=operator&password=" + WRONG_PASSWORD + "&pass=" + WRONG_PASS;
        for (String path : List.of("/kiosk", "/kiosk/pass", "/console/sign-in", "/console/people", "/nothing")) {
            for (String header : List.of(
                    "Cookie: $Version=x; " + cookies,
                    "Cookie: " + cookies + "; $Path=\"",
                    "Cookie: " + cookies + "\r\nAccept: */*;q=1.5",
                    "Cookie: " + cookies + "\r\nContent-Type: ///",
                    "Cookie: " + cookies + "\r\nContent-Type: multipart/form-data; boundary=x",
                    "Cookie: " + cookies + "\r\nContent-Type: application/x-www-form-urlencoded")) {
                for (String body : List.of(form, form + "&%zz", form + "%00")) {
                    RawClient.ask(
                            address.getPort(),
                            "POST " + path + "?password=" + WRONG_PASSWORD + " HTTP/1.1\r\nHost: here\r\n" + header
                                    + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                }
            }
        }
        Logger.getLogger("org.example.Parser")
                .log(Level.SEVERE, "Cannot parse " + cookies, new IllegalArgumentException(cookies));
    }

    private void proveWithTheBadge(Map<String, String> pages) {
        present("badge", PERSON);
        kiosk.postAndFollow("/kiosk/start");
        pages.put("badge", kiosk.postAndFollow("/kiosk/badge").body());
        assertThat(pages.get("badge")).contains("Before we begin");
        kiosk.postAndFollow("/kiosk/end");
    }

    /** With a failed scan, a picture that is not used, and one that is. */
    private PlainPage walk(String pass, Map<String, String> pages) {
        PlainPage consent = identified(kiosk, pass);
        pages.put("consent", consent.body());
        pages.put("scan", agrees(kiosk, consent).body());
        present("two-people", PERSON);
        pages.put("failed", kiosk.post("/kiosk/scan", "attempt", "0").body());
        present("face", PERSON);
        kiosk.post("/kiosk/scan", "attempt", "1");
        pages.put("again", kiosk.postAndFollow("/kiosk/retry").body());
        PlainPage review = kiosk.post("/kiosk/scan", "attempt", "2");
        pages.put("done", kiosk.get(saves(kiosk, review).location()).body());
        assertThat(pages.get("done")).contains("Your face is saved");
        pages.put("welcome", kiosk.postAndFollow("/kiosk/end").body());
        return review;
    }

    private List<String> secrets(String pass) {
        return List.of(
                pass,
                pass.replaceAll("\\D", ""),
                WRONG_PASSWORD,
                WRONG_PASS,
                BROKEN_JOURNEY,
                EmulatedSite.SERVICE_PASSWORD,
                CARD_NUMBER,
                kiosk.cookie("__Host-kiosk").orElseThrow(),
                desk.browser().cookie("__Host-operator").orElseThrow(),
                "bs-session-id");
    }

    /** Parts of a base64 text, of the bytes it stands for, and of those in hexadecimal. */
    private static List<String> pieces(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        List<String> pieces = new ArrayList<>();
        Stream.of(
                        base64,
                        new String(bytes, StandardCharsets.ISO_8859_1),
                        HexFormat.of().formatHex(bytes))
                .forEach(text -> {
                    for (int at = 0; at + PIECE <= text.length(); at += PIECE) {
                        pieces.add(text.substring(at, at + PIECE));
                    }
                });
        return pieces;
    }

    private static void assertNone(String place, String text, List<String> pieces) {
        assertThat(pieces.stream().filter(text::contains).count())
                .as("pieces found in %s", place)
                .isZero();
    }

    /** Every file below the application's folder, each byte one character. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(EmulatedSite.folder())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        EmulatedSite.folder().relativize(path).toString(),
                        Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static String text(URL url) {
        try {
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            assertThat(connection.getResponseCode()).as("%s is answered", url).isEqualTo(200);
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
