package dev.vestibule.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Counts the bytes of an answer as they come, compressed and with their headers. */
final class Wire {

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private Wire() {}

    static long get(URI portal, String path, Browser browser) throws IOException {
        return bytes(portal, "GET " + path, browser, "");
    }

    static long post(URI portal, String path, Browser browser, String form) throws IOException {
        String length = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n";
        return bytes(portal, "POST " + path, browser, length + "\r\n" + form);
    }

    private static long bytes(URI portal, String request, Browser browser, String rest) throws IOException {
        try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            String head = request + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nConnection: close\r\n"
                    + "Accept-Language: en\r\nAccept-Encoding: gzip\r\nCookie: " + browser.cookieHeader() + "\r\n";
            out.write((head + (rest.isEmpty() ? "\r\n" : rest)).getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            if (!new String(answer, 0, 12, StandardCharsets.US_ASCII).equals("HTTP/1.1 200")) {
                throw new IllegalStateException(request + ": " + new String(answer, StandardCharsets.US_ASCII));
            }
            return answer.length;
        }
    }
}
