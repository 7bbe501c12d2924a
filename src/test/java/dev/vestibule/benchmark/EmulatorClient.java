package dev.vestibule.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The emulator's control interface, and its scans without the portal, over HTTPS that trusts its certificate alone. */
final class EmulatorClient {

    private static final Pattern ID = Pattern.compile("\\d{9}");
    private static final Pattern FACE_SCANS =
            Pattern.compile("GET /api/devices/\\{id\\}/credentials/face\"\\s*:\\s*(\\d+)");

    private final HttpClient client;
    private final URI emulator;
    private final String session;

    /** Logs in as the portal's own account, in a session of its own. */
    EmulatorClient(Product product) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusting(product.portal().resolve("/emulator/certificate.pem")))
                .build();
        emulator = product.emulator();
        String login = "{\"User\":{\"login_id\":\"" + Product.SERVICE_LOGIN + "\",\"password\":\""
                + Product.SERVICE_PASSWORD + "\"}}";
        session = send(post("/api/login", login))
                .headers()
                .firstValue("bs-session-id")
                .orElseThrow();
    }

    /** The ids of that many more readers. */
    List<String> addReaders(int count) {
        String ids = send(post("/control/readers", "{\"count\":" + count + "}")).body();
        return ID.matcher(ids).results().map(MatchResult::group).toList();
    }

    /** People and readers as at the start; the portal stays logged in. */
    void reset() {
        send(post("/control/reset", "{}"));
    }

    /** What stands before a reader from now on. */
    void present(String readerId, String what, String personId) {
        String body = "{\"reader\":\"" + readerId + "\",\"what\":\"" + what + "\",\"person\":\"" + personId + "\"}";
        send(post("/control/present", body));
    }

    /** How long readers wait for somebody. */
    void scanWait(Duration wait) {
        send(post("/control/switches", "{\"scan-wait\":\"" + wait.toSeconds() + "\"}"));
    }

    /** How many face scans were asked for so far. */
    int faceScans() {
        Matcher count = FACE_SCANS.matcher(send(get("/control/calls")).body());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    /** One face scan, without the portal. */
    void scan(String readerId) {
        send(get("/api/devices/" + readerId + "/credentials/face?pose_sensitivity=4"));
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(emulator.resolve(path)).GET();
    }

    private HttpRequest.Builder post(String path, String json) {
        return HttpRequest.newBuilder(emulator.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest.Builder known = session == null ? request : request.header("bs-session-id", session);
        HttpResponse<String> answer = client.sendAsync(
                        known.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString())
                .join();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri().getPath() + ": " + answer.body());
        }
        return answer;
    }

    private static SSLContext trusting(URI certificate) {
        try (InputStream pem = certificate.toURL().openStream()) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "emulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException noTrust) {
            throw new IllegalStateException("The emulator's certificate could not be read", noTrust);
        }
    }
}
