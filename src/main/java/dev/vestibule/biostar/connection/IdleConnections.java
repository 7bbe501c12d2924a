package dev.vestibule.biostar.connection;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes connections on which nothing was asked for a while, before BioStar does after its 5 seconds (section 1): the
 * HTTP client itself would keep them for as long as the server's Keep-Alive header says, and a second more.
 */
final class IdleConnections {

    /** BioStar counts from its answer, we from its arrival. */
    static final Duration LONGEST = Duration.ofSeconds(4);

    /** How many requests a connection has had. */
    private final Map<HttpConnection, Long> uses = new ConcurrentHashMap<>();

    /** Watches the connection of this request, which goes out now. */
    void watch(HttpClientRequest request) {
        HttpConnection connection = request.connection();
        long use = uses.merge(connection, 1L, Long::sum);
        request.response().compose(response -> response.end()).onComplete(over -> Optional.ofNullable(
                        Vertx.currentContext())
                .map(Context::owner)
                .ifPresent(vertx -> vertx.setTimer(LONGEST.toMillis(), timer -> close(connection, use))));
    }

    /** Unless it was used again since. */
    private void close(HttpConnection connection, long use) {
        if (uses.remove(connection, use)) {
            connection.close();
        }
    }
}
