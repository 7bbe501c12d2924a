package dev.vestibule.biostar;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Operators' own sign-in: one login with their password, closed again at once by a logout (sections 2.1, 2.3). Goes
 * through the circuit breaker, as every call on the server, and holds no thread while BioStar thinks.
 */
@ApplicationScoped
public class Operators {

    private static final Logger LOG = Logger.getLogger(Operators.class);

    /** The answer to a login: it may carry a session whatever it says. */
    private record Answer(Response response, LoginOutcome outcome, Optional<CallFailure.Outage> outage) {
        Optional<BioStarFailure> refusal() {
            return outcome.fold(
                    accepted -> Optional.empty(), refused -> Optional.of(refused.failure()), Optional::empty);
        }

        /** What the breaker sees. */
        LoginOutcome counted() {
            outage.ifPresent(away -> {
                throw away;
            });
            return outcome;
        }
    }

    private final BioStarEndpoint endpoint;
    private final Clients clients;
    private final Breaker breaker;
    private final CallMetrics metrics;
    private final RefusalPace pace = new RefusalPace();

    Operators(BioStarEndpoint endpoint, Clients clients, Breaker breaker, CallMetrics metrics) {
        this.endpoint = endpoint;
        this.clients = clients;
        this.breaker = breaker;
        this.metrics = metrics;
    }

    /**
     * Checks the password with BioStar; the shared session of the service account is not touched. The service account's
     * own login id is refused without asking, in any spelling that BioStar might take for it: wrong passwords would lock
     * it. Login and logout take at most a connect and a read time-out each. Never fails.
     */
    public Uni<LoginOutcome> signIn(String loginId, String password) {
        Credentials credentials = new Credentials(loginId, password);
        if (credentials.incomplete()) {
            return Uni.createFrom().item(new LoginOutcome.Refused(BioStarFailure.of(FailureKind.BAD_CREDENTIALS)));
        }
        if (LoginId.folded(loginId).equals(LoginId.folded(endpoint.loginId()))) {
            LoginOutcome nobodys = new LoginOutcome.ServiceAccount();
            return Uni.createFrom().item(nobodys).onItem().delayIt().by(pace.usual());
        }
        return breaker.guard(() -> asked(credentials)).onFailure().recoverWithItem(Operators::refused);
    }

    private Uni<LoginOutcome> asked(Credentials credentials) {
        return metrics.measured(CallName.LOGIN, login(credentials), Answer::refusal)
                .onItem()
                .transformToUni(answer -> loggedOut(answer.response()).replaceWith(answer))
                .map(Answer::counted);
    }

    private Uni<Answer> login(Credentials credentials) {
        return Uni.createFrom().deferred(() -> {
            long since = System.nanoTime();
            return Exchange.response(clients.login().login(credentials.body()), clients.serverLimit())
                    .map(Operators::read)
                    .invoke(answer -> answer.refusal()
                            .filter(failure -> failure.kind() == FailureKind.BAD_CREDENTIALS)
                            .ifPresent(refused -> pace.note(Duration.ofNanos(System.nanoTime() - since))));
        });
    }

    private static Answer read(Response response) {
        try {
            Reply reply = Reply.of(CallKind.LOGIN, response);
            ServiceSession.sessionIn(response);
            LoginOutcome accepted =
                    new LoginOutcome.Accepted(operator(reply.root().path("User")));
            return new Answer(response, accepted, Optional.empty());
        } catch (CallFailure.Outage away) {
            return new Answer(response, refused(away), Optional.of(away));
        } catch (CallFailure | BioStarException no) {
            return new Answer(response, refused(no), Optional.empty());
        }
    }

    /** Ends the session that an answer carries, also when the rest of it is of no use. */
    private Uni<Void> loggedOut(Response response) {
        String session = response.getHeaderString(Reply.SESSION_HEADER);
        if (session == null || session.isBlank()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Reply> logout =
                Exchange.reply(CallName.LOGOUT.kind(), clients.login().logout(session), clients.serverLimit());
        return metrics.measured(CallName.LOGOUT, logout)
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failed -> {
                    BioStarFailure failure = CallFailure.published(failed).failure();
                    LOG.warnf("An operator's BioStar session was not closed: %s", failure.kind());
                    return null;
                });
    }

    private static LoginOutcome refused(Throwable failed) {
        return new LoginOutcome.Refused(CallFailure.published(failed).failure());
    }

    /** The operator in an answer about a user, held to the level that it names. */
    static Operator operator(JsonNode user) {
        String id = Lenient.text(user, "user_id");
        if (id.isBlank()) {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
        }
        JsonNode permission = Lenient.member(user, "permission");
        JsonNode module = Lenient.member(permission, "module");
        JsonNode filter = Lenient.member(permission, "filter");
        JsonNode users = Lenient.member(module, "User");
        JsonNode devices = Lenient.member(module, "Device");
        return new Operator(
                id,
                Lenient.text(user, "login_id"),
                Lenient.text(user, "name"),
                Lenient.truth(users, "read"),
                Lenient.truth(users, "write"),
                groups(filter.path("UserGroup")),
                new DeviceRights(
                        Lenient.truth(devices, "read") || Lenient.truth(devices, "write"),
                        groups(filter.path("DeviceGroup"))),
                Lenient.text(permission, "id").trim(),
                true);
    }

    /** The ids of a filter, as strings, numbers or objects; a single one may come without its list. */
    private static List<String> groups(JsonNode filter) {
        JsonNode list =
                filter.isArray() ? filter : Lenient.JSON.createArrayNode().add(filter);
        return StreamSupport.stream(list.spliterator(), false)
                .map(id -> id.isObject() ? Lenient.text(id, "id") : id.asText(""))
                .filter(id -> !id.isBlank() && !id.equals("null"))
                .toList();
    }
}
