package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.endpoint.PinnedTrust;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/**
 * Makes the clients when the first is wanted, since the endpoint may take a port of its own choice at the start, and
 * again when other certificates are pinned: TLS would resume sessions of the old ones for a day without asking the trust.
 */
@ApplicationScoped
class Clients {

    private static final Set<String> TLS_VERSIONS = Set.of("TLSv1.3", "TLSv1.2");

    /** For servers that do not say it themselves. */
    private static final int KEEP_ALIVE_SECONDS = Math.toIntExact(IdleConnections.LONGEST.toSeconds());

    /** Connections for calls that are answered at once. */
    private static final int SERVER_CONNECTIONS = 500;

    /** More than any site has readers: each waiting scan holds one, and none may wait for another one's. */
    private static final int READER_CONNECTIONS = 5000;

    /**
     * Java's TLS remembers 20,480 sessions of a client for a day, about a kilobyte each, and every scan makes new ones.
     * There is one server: the newest few serve as well.
     */
    private static final String SESSION_CACHE = "javax.net.ssl.sessionCacheSize";

    private static final String SESSIONS = "64";

    private final BioStarEndpoint endpoint;
    private final BioStarConfig config;
    private final IdleConnections idle = new IdleConnections();
    private final Set<ClientSet> retired = ConcurrentHashMap.newKeySet();
    private ClientSet current;

    Clients(BioStarEndpoint endpoint, BioStarConfig config) {
        this.endpoint = endpoint;
        this.config = config;
        if (System.getProperty(SESSION_CACHE) == null) {
            System.setProperty(SESSION_CACHE, SESSIONS);
        }
    }

    ServerClient server() {
        return current().server();
    }

    /**
     * The server over a connection that nobody used before, so none that BioStar is closing at this moment: for what
     * changes something, and for what has to be asked once more.
     */
    ServerClient fresh() {
        return current().fresh();
    }

    ReaderClient readers() {
        return current().readers();
    }

    LoginClient login() {
        return current().login();
    }

    /** How long any call on the server or the login may take in all, however slowly bytes arrive. */
    Duration serverLimit() {
        return config.connectTimeout().plus(config.readTimeout());
    }

    /** How long a scan may take in all. */
    Duration scanLimit() {
        return config.connectTimeout().plus(config.scanTimeout());
    }

    /** Those for what is pinned now; without a readable pin there are none, so that nobody is asked anything. */
    private ClientSet current() {
        List<X509Certificate> pins = pins();
        synchronized (this) {
            if (current == null || !current.pins().equals(pins)) {
                Optional.ofNullable(current).ifPresent(this::retire);
                current = make(pins);
            }
            return current;
        }
    }

    private List<X509Certificate> pins() {
        try {
            return endpoint.pinnedCertificates();
        } catch (UncheckedIOException unreadable) {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNTRUSTED));
        }
    }

    /**
     * Nothing new goes over these; what was begun over them, a save or a scan at most, is finished, since a save that is
     * cut off leaves nobody knowing, and a scan would have to be done again.
     */
    private void retire(ClientSet replaced) {
        retired.add(replaced);
        Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(scanLimit())
                .subscribe()
                .with(over -> {
                    if (retired.remove(replaced)) {
                        replaced.close();
                    }
                });
    }

    private ClientSet make(List<X509Certificate> pins) {
        return new ClientSet(
                pins,
                make(pins, config.readTimeout(), SERVER_CONNECTIONS, true).build(ServerClient.class),
                make(pins, config.readTimeout(), SERVER_CONNECTIONS, false).build(ServerClient.class),
                make(pins, config.scanTimeout(), READER_CONNECTIONS, false).build(ReaderClient.class),
                make(pins, config.readTimeout(), SERVER_CONNECTIONS, false).build(LoginClient.class));
    }

    private QuarkusRestClientBuilder make(
            List<X509Certificate> pins, Duration readTimeout, int connections, boolean keepAlive) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(endpoint.uri())
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .trustAll(false)
                .loggingScope(LoggingScope.NONE)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, connections)
                .httpClientOptionsCustomizer(options -> secure(options, pins).setKeepAlive(keepAlive))
                .httpClientRequestCustomizer(request -> {
                    AnswerSize.limit(request);
                    if (keepAlive) {
                        idle.watch(request);
                    }
                });
    }

    private static HttpClientOptions secure(HttpClientOptions options, List<X509Certificate> pins) {
        options.setTrustAll(false)
                .setVerifyHost(true)
                .setTrustOptions(TrustOptions.wrap(new PinnedTrust(pins)))
                .setEnabledSecureTransportProtocols(TLS_VERSIONS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
        return options;
    }

    @PreDestroy
    synchronized void close() {
        Optional.ofNullable(current).ifPresent(ClientSet::close);
        current = null;
        retired.forEach(ClientSet::close);
        retired.clear();
    }
}
