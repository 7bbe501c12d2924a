package dev.vestibule.emulator.answer;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closes a connection that nobody used for as long as {@code Keep-Alive} says; a call that waits for somebody is use. */
public final class KeepAliveTimers {

    private final Map<HttpConnection, Long> timers = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final Switches switches;

    /** Timers as long as the switch says at the moment. */
    public KeepAliveTimers(Vertx vertx, Switches switches) {
        this.vertx = vertx;
        this.switches = switches;
    }

    /** Watches every call, so it comes before all that answers. */
    public void addTo(Router router) {
        router.route().handler(this::watch);
    }

    private void watch(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        stop(connection);
        context.addEndHandler(ended -> start(connection));
        context.next();
    }

    private void start(HttpConnection connection) {
        long idle = switches.seconds(Switch.CONNECTION_IDLE).toMillis();
        long timer = vertx.setTimer(Math.max(1, idle), now -> {
            timers.remove(connection);
            connection.close();
        });
        timers.put(connection, timer);
    }

    private void stop(HttpConnection connection) {
        Long timer = timers.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
