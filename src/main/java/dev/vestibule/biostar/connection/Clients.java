package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clients that are in use. They are made when the first is wanted, and made again when other certificates are pinned:
 * TLS would go on with sessions of the old ones for a day without asking the trust.
 */
@ApplicationScoped
class Clients {

    private final BioStarEndpoint endpoint;
    private final BioStarConfig config;
    private final ClientFactory factory;
    private final Set<ClientSet> retired = ConcurrentHashMap.newKeySet();
    private ClientSet current;

    Clients(BioStarEndpoint endpoint, BioStarConfig config) {
        this.endpoint = endpoint;
        this.config = config;
        this.factory = new ClientFactory(endpoint, config);
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
                current = factory.make(pins);
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

    @PreDestroy
    synchronized void close() {
        Optional.ofNullable(current).ifPresent(ClientSet::close);
        current = null;
        retired.forEach(ClientSet::close);
        retired.clear();
    }
}
