package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.answer.CallKind;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Logs the service account in (section 2.1), unless BioStar has refused it a moment ago. */
@ApplicationScoped
class ServiceLogin {

    private static final Logger LOG = Logger.getLogger(ServiceLogin.class);

    /** A session, and the version of the BioStar that gave it; both end when the server is updated. */
    record Opened(String id, ServerVersion version) {}

    private final BioStarEndpoint endpoint;
    private final Clients clients;
    private final VersionFile file;
    private final LoginPause pause;
    private final CallMetrics metrics;

    ServiceLogin(
            BioStarEndpoint endpoint,
            Clients clients,
            VersionFile file,
            BioStarConfig config,
            Clock clock,
            CallMetrics metrics) {
        this.endpoint = endpoint;
        this.clients = clients;
        this.file = file;
        this.metrics = metrics;
        this.pause = new LoginPause(config.refusedLoginPause(), clock);
    }

    /** One login; fails with the failure of before, and without a call, while BioStar must be left alone. */
    Uni<Opened> once() {
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
                .transformToUni(this::withVersion);
    }

    private Uni<Opened> withVersion(Opened opened) {
        return opened.version().known()
                ? Uni.createFrom().item(opened)
                : file.version(opened.id()).map(version -> new Opened(opened.id(), version));
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
        String session = response.getHeaderString(ServiceSession.HEADER);
        if (session == null || session.isBlank()) {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
        }
        return session;
    }

    private static Uni<Opened> refusal(BioStarFailure failure) {
        return Uni.createFrom().failure(new BioStarException(failure));
    }
}
