package dev.vestibule.benchmark;

import dev.vestibule.emulator.EmulatorCalls;
import dev.vestibule.emulator.EmulatorServer;
import dev.vestibule.emulator.state.ServiceAccount;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emulator in the benchmark's own process, so that the portal's process is measured without it. */
final class EmulatedBioStar implements AutoCloseable {

    /** The account that the portal logs in with; the benchmark scans as it, in a session of its own. */
    static final ServiceAccount SERVICE = new ServiceAccount("benchmark", "benchmark-password");

    private static final Pattern FACE_SCANS =
            Pattern.compile("GET /api/devices/\\{id\\}/credentials/face\"\\s*:\\s*(\\d+)");

    private final Vertx vertx = Vertx.vertx();
    private final EmulatorServer server = EmulatorServer.start(vertx, 0, SERVICE, false);
    private final EmulatorCalls calls = new EmulatorCalls(server.uri(), server.certificate());
    private final Path certificate;

    /** Starts it and leaves its certificate in the folder, for the portal to trust. */
    EmulatedBioStar(Path folder) throws IOException {
        certificate = Files.writeString(folder.resolve("biostar.pem"), pem(server.certificate()));
        String login =
                "{\"User\":{\"login_id\":\"" + SERVICE.loginId() + "\",\"password\":\"" + SERVICE.password() + "\"}}";
        calls.session(
                post("/api/login", login).headers().firstValue("bs-session-id").orElseThrow());
    }

    URI uri() {
        return server.uri();
    }

    /** The file with the certificate alone. */
    Path certificate() {
        return certificate;
    }

    /** The ids of that many more readers. */
    List<String> addReaders(int count) {
        return server.site().addReaders(count);
    }

    /** People and readers as at the start; the portal stays logged in. */
    void reset() {
        server.site().reset();
    }

    /** What stands before a reader from now on. */
    void present(String readerId, String what, String personId) {
        String body = "{\"reader\":\"" + readerId + "\",\"what\":\"" + what + "\",\"person\":\"" + personId + "\"}";
        post("/control/present", body);
    }

    /** How long readers wait for somebody. */
    void scanWait(Duration wait) {
        post("/control/switches", "{\"scan-wait\":\"" + wait.toSeconds() + "\"}");
    }

    /** How many face scans were asked for since the last reset. */
    int faceScans() {
        Matcher count = FACE_SCANS.matcher(get("/control/calls").body());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    /** One face scan, without the portal. */
    void scan(String readerId) {
        get("/api/devices/" + readerId + "/credentials/face?pose_sensitivity=4");
    }

    @Override
    public void close() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpResponse<String> get(String path) {
        return done(calls.call("GET", path, ""));
    }

    private HttpResponse<String> post(String path, String json) {
        return done(calls.call("POST", path, json));
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri().getPath() + ": " + answer.body());
        }
        return answer;
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
