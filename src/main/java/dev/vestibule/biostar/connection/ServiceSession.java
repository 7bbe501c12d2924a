package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.answer.CallFailure.SessionExpired;
import dev.vestibule.biostar.connection.ServiceLogin.Opened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The service account's one session: made when first needed, shared by all callers, made again once when BioStar does
 * not accept it any more (section 2.2).
 */
@ApplicationScoped
class ServiceSession {

    /** The header that carries a session, both ways (section 2). */
    static final String HEADER = "bs-session-id";

    private final ServiceLogin login;
    private final ConnectionLog log;
    private final AtomicReference<Uni<Opened>> session = new AtomicReference<>();
    private volatile ServerVersion latestVersion = ServerVersion.UNKNOWN;

    ServiceSession(ServiceLogin login, BioStarEndpoint endpoint, Clock clock) {
        this.login = login;
        this.log = new ConnectionLog(endpoint, clock);
    }

    /**
     * Makes a call with the session. When BioStar does not accept the session, there is exactly one new login and one
     * repeat; Mutiny's retry lets a cancellation through, unlike the one of the fault tolerance library.
     */
    <T> Uni<T> call(Function<String, Uni<T>> request) {
        return Uni.createFrom()
                .deferred(() -> once(request))
                .onFailure(SessionExpired.class)
                .retry()
                .atMost(1)
                .onItem()
                .invoke(log::over)
                .onFailure()
                .invoke(log::failed);
    }

    /** The server's version, of the session that there is or of a new one. Fails as a login does. */
    Uni<ServerVersion> version() {
        return Uni.createFrom()
                .deferred(this::current)
                .map(Opened::version)
                .onFailure()
                .invoke(log::failed);
    }

    /** The server's version as the latest login told it; unknown before the first. Asks nobody. */
    ServerVersion latestVersion() {
        return latestVersion;
    }

    private Uni<Opened> current() {
        return session.updateAndGet(current -> current == null ? newLogin() : current);
    }

    private <T> Uni<T> once(Function<String, Uni<T>> request) {
        Uni<Opened> used = current();
        return used.onItem()
                .transformToUni(opened -> request.apply(opened.id()))
                .onFailure(SessionExpired.class)
                .invoke(() -> session.compareAndSet(used, null));
    }

    /** A login that runs once for all who wait for it; one that failed is not kept. */
    private Uni<Opened> newLogin() {
        return Uni.createFrom()
                .deferred(login::once)
                .invoke(opened -> latestVersion = opened.version())
                .onFailure()
                .invoke(() -> session.set(null))
                .memoize()
                .indefinitely();
    }
}
