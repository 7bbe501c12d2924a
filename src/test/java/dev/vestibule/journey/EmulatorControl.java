package dev.vestibule.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The emulator's control API, spoken to from outside and trusting its certificate alone. */
final class EmulatorControl {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final String address;

    EmulatorControl(URL portal) {
        address = new PlainBrowser(portal)
                        .get("/emulator")
                        .first("(https://localhost:\\d+)")
                        .orElseThrow() + "/control/";
        client = HttpClient.newBuilder().sslContext(trusting(portal)).build();
    }

    /** What the emulator's people, readers and switches are now. */
    JsonNode state() {
        return get("state");
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    JsonNode post(String path, Map<String, ?> body) {
        try {
            return send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Switches somebody off in BioStar, as its administrator does. */
    void disable(String person) {
        try {
            HttpResponse<String> login = client.send(
                    api("login", "POST", "{\"User\":{\"login_id\":\"operator\",\"password\":\"operator\"}}")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String session = login.headers().firstValue("bs-session-id").orElseThrow();
            send(api("users/" + person, "PUT", "{\"User\":{\"disabled\":\"true\"}}")
                    .header("bs-session-id", session));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest.Builder api(String path, String method, String body) {
        return HttpRequest.newBuilder(URI.create(address.replace("/control/", "/api/") + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("The emulator answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static SSLContext trusting(URL portal) {
        try (InputStream pem = new URL(portal, "/emulator/certificate.pem").openStream()) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "emulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
