package dev.vestibule.intake;

import dev.vestibule.web.Proxies;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Limits the connections to both ports as soon as they are open. Vert.x has no place for that, so the channels that accept
 * connections are looked up on their event loop.
 */
@Singleton
class ConnectionLimits implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(ConnectionLimits.class);
    private static final int MOST_LOOKS = 200;
    private static final long PAUSE_MILLIS = 25;
    private static final Duration ROUND = Duration.ofMillis(500);

    private final Vertx vertx;
    private final HttpServer server;
    private final int managementPort;
    private final IntakeConfig config;
    private final PortConnections pages;
    private final PortConnections probes;
    private final Map<PortConnections, ConnectionLimit> limits;
    private final CutConnections cuts;
    private final Map<Channel, PortConnections> watched = new ConcurrentHashMap<>();
    private final AtomicBoolean hurrying = new AtomicBoolean();

    ConnectionLimits(
            Vertx vertx,
            HttpServer server,
            @ConfigProperty(name = "quarkus.management.port") int managementPort,
            IntakeConfig config,
            Proxies proxies,
            CutConnections cuts,
            RefusalPage page) {
        this.vertx = vertx;
        this.server = server;
        this.managementPort = managementPort;
        this.config = config;
        this.cuts = cuts;
        pages = new PortConnections(
                new PortConnections.Rules("public", config.connections(), config.connectionsPerAddress(), true), cuts);
        probes = new PortConnections(
                new PortConnections.Rules(
                        "management", config.managementConnections(), config.managementConnectionsPerAddress(), false),
                cuts);
        limits = Map.of(
                pages, new ConnectionLimit(pages, ConnectionLimit.besideProxies(proxies), page::toNoRequest),
                probes, new ConnectionLimit(probes, ConnectionLimit.besideTheMachine(proxies), ConnectionAnswer::bare));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (PortConnections port : limits.keySet()) {
            Gauge.builder("vestibule.connections", port, PortConnections::size)
                    .tag("port", port.name())
                    .register(registry);
            cuts.prepare(port.name());
        }
    }

    void opened(@ObservesAsync HttpServerStart start) {
        begin();
    }

    void opened(@ObservesAsync HttpsServerStart start) {
        begin();
    }

    private void begin() {
        look(1);
        if (hurrying.compareAndSet(false, true)) {
            vertx.setPeriodic(ROUND.toMillis(), round -> limits.keySet().forEach(this::hurry));
        }
    }

    private void hurry(PortConnections port) {
        port.hurry(config.headTime());
        port.hurryReaders(config.answerTime());
    }

    /** The ports open at about the same time, one after the other. */
    private void look(int times) {
        each(((VertxInternal) vertx).getAcceptorEventLoopGroup(), channel -> {
            if (channel instanceof ServerChannel && channel.localAddress() instanceof InetSocketAddress at) {
                PortConnections port = connections(at.getPort());
                if (port != null && watched.putIfAbsent(channel, port) == null) {
                    watch(channel, limits.get(port));
                }
            }
        });
        vertx.setTimer(PAUSE_MILLIS, later -> {
            if (watched.containsValue(pages) && watched.containsValue(probes)) {
                return;
            }
            if (times < MOST_LOOKS) {
                look(times + 1);
            } else {
                LOG.warn("Connections are not limited: a port was not found");
            }
        });
    }

    private PortConnections connections(int number) {
        if (number == server.getPort() || number == server.getSecurePort()) {
            return pages;
        }
        return number == server.getManagementPort() || number == managementPort ? probes : null;
    }

    private void watch(Channel accepting, ConnectionLimit limit) {
        accepting.pipeline().addFirst(limit);
        each(vertx.nettyEventLoopGroup(), channel -> {
            if (channel.parent() == accepting) {
                limit.adopt(channel);
            }
        });
    }

    private static void each(Iterable<EventExecutor> loops, Consumer<Channel> what) {
        for (EventExecutor loop : loops) {
            if (loop instanceof SingleThreadEventLoop channels) {
                loop.execute(() -> channels.registeredChannelsIterator().forEachRemaining(what));
            }
        }
    }
}
