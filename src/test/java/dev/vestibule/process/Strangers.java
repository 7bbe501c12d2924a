package dev.vestibule.process;

import dev.vestibule.intake.RawClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Clients of whom nobody knows anything, and who never say all of it. */
final class Strangers implements AutoCloseable {

    /** The beginning of a form that never ends. */
    static final String HALF_A_FORM = "POST /console/sign-in HTTP/1.1\r\nHost: here\r\nContent-Length: 9000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nlogin=";

    /** The beginning of headers that never end. */
    static final String HALF_A_HEAD = "GET /kiosk HTTP/1.1\r\nHost: here\r\nX-Long: ";

    private static final Duration BETWEEN_DRIPS = Duration.ofMillis(500);

    private final List<RawClient> clients;

    private Strangers(List<RawClient> clients) {
        this.clients = clients;
    }

    /** So many who say the same and then nothing. */
    static Strangers saying(String text, int count, int port) {
        return new Strangers(IntStream.range(0, count)
                .mapToObj(one -> new RawClient(port).send(text))
                .toList());
    }

    /** The same, from one of this machine's other addresses. */
    static Strangers saying(String text, int count, int port, String from) {
        return new Strangers(IntStream.range(0, count)
                .mapToObj(one -> new RawClient(port, from).send(text))
                .toList());
    }

    /** Until they are cut, each sends another byte now and then. */
    Strangers dripping() {
        Thread drips = new Thread(() -> {
            try {
                while (!Thread.interrupted()) {
                    clients.forEach(client -> client.send("x"));
                    Thread.sleep(BETWEEN_DRIPS.toMillis());
                }
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
            }
        });
        drips.setDaemon(true);
        drips.start();
        return this;
    }

    /** Whether each is cut, the last one within this time. */
    boolean areCutWithin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return clients.stream()
                .allMatch(client -> client.isCutWithin(Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()))));
    }

    @Override
    public void close() {
        clients.forEach(RawClient::close);
    }
}
