package dev.vestibule.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vestibule.emulator.EmulatorCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;

/** The emulator's control API, spoken to from outside and trusting its certificate alone. */
final class EmulatorControl {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmulatorCalls calls;

    EmulatorControl(URL portal) {
        String address = new PlainBrowser(portal)
                .get("/emulator")
                .first("(https://localhost:\\d+)")
                .orElseThrow();
        calls = new EmulatorCalls(URI.create(address), certificate(portal));
    }

    /** What the emulator's people, readers and switches are now. */
    JsonNode state() {
        return get("state");
    }

    JsonNode get(String path) {
        return answered(calls.call("GET", "/control/" + path, ""));
    }

    JsonNode post(String path, Map<String, ?> body) {
        try {
            return answered(calls.call("POST", "/control/" + path, JSON.writeValueAsString(body)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Switches somebody off in BioStar, as its administrator does. */
    void disable(String person) {
        HttpResponse<String> login =
                calls.call("POST", "/api/login", "{\"User\":{\"login_id\":\"operator\",\"password\":\"operator\"}}");
        calls.session(login.headers().firstValue("bs-session-id").orElseThrow());
        answered(calls.call("PUT", "/api/users/" + person, "{\"User\":{\"disabled\":\"true\"}}"));
        calls.session("");
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("The emulator answered " + answer.statusCode());
        }
        try {
            return JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static X509Certificate certificate(URL portal) {
        try (InputStream pem = new URL(portal, "/emulator/certificate.pem").openStream()) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
