package dev.vestibule.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** The line between the portal and BioStar, which a test can hold, cut and lay to another server. */
public final class Line implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile int exit;
    private volatile boolean cut;

    /** A line to this port of this machine. */
    public Line(int exit) throws IOException {
        this.exit = exit;
        run(this::accept);
    }

    /** Where the portal finds BioStar. */
    public int entrance() {
        return entrance.getLocalPort();
    }

    /** From now on no answer arrives. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    /** Answers that were held arrive, and later ones too. */
    public void letGo() {
        held.countDown();
    }

    /** Ends all connections; new ones end at once. */
    public void cut() {
        cut = true;
        sockets.forEach(Line::end);
    }

    /** Ends all connections; new ones lead to this port. */
    public void leadTo(int port) {
        exit = port;
        sockets.forEach(Line::end);
        cut = false;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
        letGo();
    }

    private void accept() throws IOException {
        while (!entrance.isClosed()) {
            Socket portal = entrance.accept();
            if (cut) {
                end(portal);
            } else {
                connect(portal, new Socket(InetAddress.getLoopbackAddress(), exit));
            }
        }
    }

    private void connect(Socket portal, Socket server) {
        sockets.add(portal);
        sockets.add(server);
        run(() -> pass(portal, server, false));
        run(() -> pass(server, portal, true));
    }

    private void pass(Socket from, Socket to, boolean answers) throws IOException, InterruptedException {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (answers) {
                    held.await();
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            throw new IllegalStateException(already);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** A connection that breaks ends its thread, and that is all there is to do. */
    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
