package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.answer.CallFailure.SessionExpired;
import dev.vestibule.biostar.answer.CallKind;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The service account's one session: made when first needed, shared by all callers, made again once when BioStar does
 * not accept it any more (section 2.2).
 */
@ApplicationScoped
class ServiceSession {

    /** The header that carries a session, both ways (section 2). */
    static final String HEADER = "bs-session-id";

    private static final Logger LOG = Logger.getLogger(ServiceSession.class);

    /** A session, and which BioStar gave it: a server that is updated ends its sessions. */
    private record Opened(String id, ServerVersion version) {}

    private final BioStarEndpoint endpoint;
    private final Clients clients;
    private final VersionFile info;
    private final LoginPause pause;
    private final ConnectionLog log;
    private final CallMetrics metrics;
    private final AtomicReference<Uni<Opened>> login = new AtomicReference<>();
    private volatile ServerVersion latestVersion = ServerVersion.UNKNOWN;

    ServiceSession(
            BioStarEndpoint endpoint,
            Clients clients,
            VersionFile info,
            BioStarConfig config,
            Clock clock,
            CallMetrics metrics) {
        this.endpoint = endpoint;
        this.clients = clients;
        this.info = info;
        this.metrics = metrics;
        this.pause = new LoginPause(config.refusedLoginPause(), clock);
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
        return login.updateAndGet(current -> current == null ? newLogin() : current);
    }

    private <T> Uni<T> once(Function<String, Uni<T>> request) {
        Uni<Opened> used = current();
        return used.onItem()
                .transformToUni(opened -> request.apply(opened.id()))
                .onFailure(SessionExpired.class)
                .invoke(() -> login.compareAndSet(used, null));
    }

    /** A login that runs once for all who wait for it; one that failed is not kept. */
    private Uni<Opened> newLogin() {
        return Uni.createFrom()
                .deferred(this::logIn)
                .onFailure()
                .invoke(() -> login.set(null))
                .memoize()
                .indefinitely();
    }

    private Uni<Opened> logIn() {
        Credentials credentials = new Credentials(endpoint.loginId(), endpoint.password());
        if (credentials.incomplete()) {
            return refusal(BioStarFailure.of(FailureKind.BAD_CREDENTIALS));
        }
        Optional<BioStarFailure> refused = pause.refusalOf(credentials);
        if (refused.isPresent()) {
            return refusal(refused.get());
        }
        Uni<Opened> login = Exchange.response(clients.login().login(credentials.body()), clients.serverLimit())
                .map(response -> opened(credentials, response));
        return metrics.renewing(metrics.measured(CallName.LOGIN, login))
                .onItem()
                .transformToUni(this::withVersion)
                .invoke(opened -> latestVersion = opened.version());
    }

    private Uni<Opened> withVersion(Opened opened) {
        return opened.version().known()
                ? Uni.createFrom().item(opened)
                : info.version(opened.id()).map(version -> new Opened(opened.id(), version));
    }

    private Opened opened(Credentials credentials, Response response) {
        try {
            Reply reply = Reply.of(CallKind.LOGIN, response);
            return new Opened(sessionIn(response), version(reply));
        } catch (BioStarException refused) {
            BioStarFailure failure = refused.failure();
            LOG.debugf(
                    "The service account got no BioStar session: %s %s",
                    failure.kind(), failure.code().orElse(""));
            pause.note(credentials, response.getStatus(), failure);
            throw refused;
        }
    }

    /** What a login answer says of the server; unknown when it says nothing (section 2.1). */
    private static ServerVersion version(Reply login) {
        return ServerVersion.in(Lenient.text(Lenient.member(login.root(), "version"), "biostarVersion"));
    }

    /** The session that a login answered with; an answer without one is a failure whatever it says (section 2.1). */
    static String sessionIn(Response response) {
        String session = response.getHeaderString(HEADER);
        if (session == null || session.isBlank()) {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
        }
        return session;
    }

    private static Uni<Opened> refusal(BioStarFailure failure) {
        return Uni.createFrom().failure(new BioStarException(failure));
    }
}
