package dev.vestibule.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Two ports that were free a moment ago. */
record Ports(int http, int management) {

    static Ports free() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket http = new ServerSocket(0, 1, loopback);
                ServerSocket management = new ServerSocket(0, 1, loopback)) {
            return new Ports(http.getLocalPort(), management.getLocalPort());
        }
    }
}
