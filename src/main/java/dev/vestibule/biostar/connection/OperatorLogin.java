package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.CallFailure;
import dev.vestibule.biostar.answer.CallKind;
import dev.vestibule.biostar.answer.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One login with an operator's own password, closed again at once by a logout (sections 2.1, 2.3). Goes through the
 * circuit breaker, as every call on the server, and holds no thread while BioStar thinks.
 */
@ApplicationScoped
public class OperatorLogin {

    private static final Logger LOG = Logger.getLogger(OperatorLogin.class);

    /** The answer to a login: it may carry a session whatever it says. */
    private record Answer<T>(Response response, Optional<T> read, Optional<RuntimeException> no) {

        Optional<BioStarFailure> refusal() {
            return no.map(CallFailure::published).map(BioStarException::failure);
        }

        /** What the circuit breaker sees. */
        T orThrow() {
            return read.orElseThrow(no::get);
        }
    }

    private final Clients clients;
    private final Breaker breaker;
    private final CallMetrics metrics;
    private final RefusalPace pace = new RefusalPace();

    OperatorLogin(Clients clients, Breaker breaker, CallMetrics metrics) {
        this.clients = clients;
        this.breaker = breaker;
        this.metrics = metrics;
    }

    /**
     * Logs in, reads the answer and logs out; the shared session of the service account is not touched. Login and logout
     * take at most a connect and a read time-out each. Fails with {@link BioStarException}, also with the one that the
     * reading throws.
     *
     * @param credentials complete ones
     */
    public <T> Uni<T> once(Credentials credentials, Function<Reply, T> reading) {
        return breaker.guard(() -> asked(credentials, reading)).onFailure().transform(CallFailure::published);
    }

    /** How long BioStar took the last time to refuse a password. */
    public Duration refusalTime() {
        return pace.usual();
    }

    private <T> Uni<T> asked(Credentials credentials, Function<Reply, T> reading) {
        return metrics.measured(CallName.LOGIN, login(credentials, reading), Answer::refusal)
                .onItem()
                .transformToUni(answer -> loggedOut(answer.response()).replaceWith(answer))
                .map(Answer::orThrow);
    }

    private <T> Uni<Answer<T>> login(Credentials credentials, Function<Reply, T> reading) {
        return Uni.createFrom().deferred(() -> {
            long since = System.nanoTime();
            return Exchange.response(clients.login().login(credentials.body()), clients.serverLimit())
                    .map(response -> read(response, reading))
                    .invoke(answer -> answer.refusal()
                            .filter(failure -> failure.kind() == FailureKind.BAD_CREDENTIALS)
                            .ifPresent(refused -> pace.note(Duration.ofNanos(System.nanoTime() - since))));
        });
    }

    private static <T> Answer<T> read(Response response, Function<Reply, T> reading) {
        try {
            Reply reply = Reply.of(CallKind.LOGIN, response);
            ServiceLogin.sessionIn(response);
            return new Answer<>(response, Optional.of(reading.apply(reply)), Optional.empty());
        } catch (CallFailure | BioStarException no) {
            return new Answer<>(response, Optional.empty(), Optional.of(no));
        }
    }

    /** Ends the session that an answer carries, also when the rest of it is of no use. */
    private Uni<Void> loggedOut(Response response) {
        String session = response.getHeaderString(ServiceSession.HEADER);
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
}
