package dev.vestibule.biostar;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Makes the clients when the first is wanted, since the endpoint may take a port of its own choice at the start. */
@ApplicationScoped
class Clients {

    private static final Logger LOG = Logger.getLogger(Clients.class);
    private static final Set<String> TLS_VERSIONS = Set.of("TLSv1.3", "TLSv1.2");

    /** A connection idle for longer is not used again: the server may be closing it at that moment. */
    private static final int KEEP_ALIVE_SECONDS = 5;

    /** Connections for calls that are answered at once. */
    private static final int SERVER_CONNECTIONS = 500;

    /** More than any site has readers: each waiting scan holds one, and none may wait for another one's. */
    private static final int READER_CONNECTIONS = 5000;

    private record Made(ServerClient server, ReaderClient readers, LoginClient login) {}

    private final BioStarEndpoint endpoint;
    private final BioStarConfig config;
    private Made made;

    Clients(BioStarEndpoint endpoint, BioStarConfig config) {
        this.endpoint = endpoint;
        this.config = config;
    }

    ServerClient server() {
        return made().server();
    }

    ReaderClient readers() {
        return made().readers();
    }

    LoginClient login() {
        return made().login();
    }

    /** How long any call on the server or the login may take in all, however slowly bytes arrive. */
    Duration serverLimit() {
        return config.connectTimeout().plus(config.readTimeout());
    }

    /** How long a scan may take in all. */
    Duration scanLimit() {
        return config.connectTimeout().plus(config.scanTimeout());
    }

    private synchronized Made made() {
        if (made == null) {
            made = new Made(
                    make(config.readTimeout(), SERVER_CONNECTIONS, true).build(ServerClient.class),
                    make(config.scanTimeout(), READER_CONNECTIONS, false).build(ReaderClient.class),
                    make(config.readTimeout(), SERVER_CONNECTIONS, true).build(LoginClient.class));
        }
        return made;
    }

    private QuarkusRestClientBuilder make(Duration readTimeout, int connections, boolean keepAlive) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(endpoint.uri())
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .trustAll(false)
                .loggingScope(LoggingScope.NONE)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, connections)
                .httpClientOptionsCustomizer(options -> secure(options).setKeepAlive(keepAlive))
                .httpClientRequestCustomizer(AnswerSize::limit);
    }

    private HttpClientOptions secure(HttpClientOptions options) {
        options.setTrustAll(false)
                .setVerifyHost(true)
                .setTrustOptions(TrustOptions.wrap(new PinnedTrust(endpoint::pinnedCertificates)))
                .setEnabledSecureTransportProtocols(TLS_VERSIONS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
        return options;
    }

    @PreDestroy
    synchronized void close() {
        if (made != null) {
            Stream.of(made.server(), made.readers(), made.login()).forEach(Clients::close);
            made = null;
        }
    }

    private static void close(Object client) {
        try {
            ((Closeable) client).close();
        } catch (IOException e) {
            LOG.debugf("A BioStar client did not close: %s", e.getClass().getName());
        }
    }
}
