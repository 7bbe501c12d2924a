package dev.vestibule.fuzz;

import dev.vestibule.fuzz.Mutator.Broken;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** One broken request on a connection of its own, and how it ended. */
final class FuzzClient {

    /** Longer than any answer takes, a scan's included. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** For a request that lacks its end the server may wait, and we need not. */
    private static final int IMPATIENCE_MILLIS = 100;

    private FuzzClient() {}

    /** The first line's number, or 0 when there was no answer, and the beginning of what was said. */
    record Outcome(int status, String beginning, boolean hung) {

        /** A fault of ours, an exception that is told to everybody, or no end at all. */
        boolean isWrong() {
            return hung
                    || status >= 500 && status != 503 && status != 505
                    || beginning.contains("Exception: ")
                    || beginning.contains("\tat ");
        }
    }

    static Outcome ask(int port, Broken request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            // Thousands of these must not keep their ports busy afterwards.
            socket.setSoLinger(true, 0);
            socket.setSoTimeout(request.mayLackItsEnd() ? IMPATIENCE_MILLIS : PATIENCE_MILLIS);
            socket.getOutputStream().write(request.text().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return outcome(socket, request);
        } catch (IOException hungUp) {
            return new Outcome(0, "", false);
        }
    }

    private static Outcome outcome(Socket socket, Broken request) throws IOException {
        byte[] bytes = new byte[16384];
        InputStream in = socket.getInputStream();
        try {
            int count = in.read(bytes);
            String said = count < 0 ? "" : new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
            int status = said.startsWith("HTTP/1.") ? Integer.parseInt(said.substring(9, 12)) : 0;
            return new Outcome(status, said, false);
        } catch (SocketTimeoutException silent) {
            return new Outcome(0, "", !request.mayLackItsEnd());
        }
    }
}
