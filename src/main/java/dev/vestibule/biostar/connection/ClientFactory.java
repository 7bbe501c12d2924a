package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.endpoint.PinnedTrust;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.TrustOptions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Makes clients: how many connections each may have, for how long, and over which TLS. */
final class ClientFactory {

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

    ClientFactory(BioStarEndpoint endpoint, BioStarConfig config) {
        this.endpoint = endpoint;
        this.config = config;
        if (System.getProperty(SESSION_CACHE) == null) {
            System.setProperty(SESSION_CACHE, SESSIONS);
        }
    }

    /** Clients that trust these certificates, or the system's trust when there are none. */
    ClientSet make(List<X509Certificate> pins) {
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
}
