package dev.vestibule.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** One connection to an emulator, to see what becomes of it. */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final SSLSocket socket;

    RawConnection(EmulatorServer server) throws IOException {
        socket = (SSLSocket) trusting(server)
                .getSocketFactory()
                .createSocket("localhost", server.uri().getPort());
        socket.setSoTimeout(PATIENCE);
    }

    /** Sends a call, and returns status line, headers and what came of the body by then. */
    String exchange(String call, String body) throws IOException {
        String request = call + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        while (!answer.toString(StandardCharsets.UTF_8).matches("(?s).*\\}(\n|\r\n0\r\n\r\n|\n\r\n0\r\n\r\n)?")) {
            byte[] buffer = new byte[8192];
            int read = socket.getInputStream().read(buffer);
            if (read < 0) {
                break;
            }
            answer.write(buffer, 0, read);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Whether the other side hangs up in this time. */
    boolean isClosedWithin(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        InputStream answers = socket.getInputStream();
        try {
            while (answers.read() >= 0) {
                // The rest of an answer.
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static SSLContext trusting(EmulatorServer server) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("emulator", server.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
