package dev.vestibule.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A client that sends whatever bytes it likes. */
public final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int LITTLE = 2048;
    private static final String HEADERS_END = "\r\n\r\n";

    private final Socket socket;

    /** Connects to a port of this machine. */
    public RawClient(int port) {
        this(port, "127.0.0.1");
    }

    /** The same from one of this machine's many addresses, such as {@code 127.0.0.2}. */
    public RawClient(int port, String from) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    /** One whose machine keeps next to nothing of what it does not read. */
    public static RawClient keepingLittle(int port) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(LITTLE);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return new RawClient(socket);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** What a server said, each byte one character. */
    public record Said(String text) {

        /** The number in the first line; 0 when nothing was said. */
        public int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        /** The first header of this name. */
        public Optional<String> header(String name) {
            return Arrays.stream(text.split(HEADERS_END, 2)[0].split("\r\n"))
                    .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst();
        }

        /** What follows the headers. */
        public String body() {
            String[] parts = text.split(HEADERS_END, 2);
            return parts.length > 1 ? parts[1] : "";
        }
    }

    /** One request on a connection of its own, until its answer has ended. */
    public static Said ask(int port, String request) {
        try (RawClient client = new RawClient(port)) {
            return client.send(request).answer();
        }
    }

    /** Sends characters, one byte each; what a server that hangs up does not take is lost. */
    public RawClient send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes; what a server that hangs up does not take is lost. */
    public RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException hungUp) {
            return this;
        }
        return this;
    }

    /** Reads one answer: to the length that it names, to its last chunk, or until the server hangs up. */
    public Said answer() {
        StringBuilder read = new StringBuilder();
        byte[] bytes = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            while (!isWhole(read.toString())) {
                int count = in.read(bytes);
                if (count < 0) {
                    break;
                }
                read.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("No answer: " + read, silent);
        } catch (IOException reset) {
            return new Said(read.toString());
        }
        return new Said(read.toString());
    }

    /** Whether the server hangs up within this time, whatever it says before. */
    public boolean isCutWithin(Duration time) {
        try {
            socket.setSoTimeout((int) time.toMillis());
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[8192];
            while (in.read(bytes) >= 0) {
                continue;
            }
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Reads one byte of what there is, if there is any more. */
    public RawClient sip() {
        try {
            socket.getInputStream().read();
        } catch (IOException reset) {
            return this;
        }
        return this;
    }

    private static boolean isWhole(String text) {
        int end = text.indexOf(HEADERS_END);
        if (end < 0) {
            return false;
        }
        Said said = new Said(text);
        if (said.header("Transfer-Encoding").isPresent()) {
            return text.endsWith("0\r\n\r\n");
        }
        return said.header("Content-Length")
                .map(length -> said.body().length() >= Integer.parseInt(length))
                .orElse(said.status() == 204 || said.status() == 304);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
