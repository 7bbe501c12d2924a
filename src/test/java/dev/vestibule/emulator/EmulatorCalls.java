package dev.vestibule.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Calls an emulator as another program would, over HTTPS, trusting its certificate alone. */
public final class EmulatorCalls {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final URI address;
    private final HttpClient client;
    private volatile String session = "";

    /** Without a session. */
    public EmulatorCalls(URI address, X509Certificate certificate) {
        this.address = address;
        this.client = trusting(certificate);
    }

    /** The session that later calls carry; none when the text is empty. */
    public void session(String id) {
        session = id;
    }

    String session() {
        return session;
    }

    /** Sends JSON, or nothing when the text is empty, and waits for the answer, whatever it says. */
    public HttpResponse<String> call(String method, String path, String json) {
        try {
            return client.send(request(method, path, json), BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same, while the caller does other things. */
    public CompletableFuture<HttpResponse<String>> start(String method, String path, String json) {
        return client.sendAsync(request(method, path, json), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return session.isEmpty()
                ? request.build()
                : request.header("bs-session-id", session).build();
    }

    static HttpClient trusting(X509Certificate certificate) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("emulator", certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(context)
                    .build();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
