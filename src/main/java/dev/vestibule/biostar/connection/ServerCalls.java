package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.answer.CallFailure;
import dev.vestibule.biostar.answer.Reply;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;

/** Calls on the BioStar server: with the session, through the circuit breaker, answered by a success or a failure. */
@ApplicationScoped
public class ServerCalls {

    /** A login, the question for the version and the call, and each once more with a new session. */
    private static final int MOST_EXCHANGES = 2 * 3;

    private final Clients clients;
    private final ServiceSession session;
    private final Breaker breaker;
    private final Bulkhead bulkhead;
    private final CallMetrics metrics;

    ServerCalls(Clients clients, ServiceSession session, Breaker breaker, Bulkhead bulkhead, CallMetrics metrics) {
        this.clients = clients;
        this.session = session;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.metrics = metrics;
    }

    /**
     * Makes one call when its turn has come and waits for it; blocks at most for that turn and for the time-outs of a
     * login, a new login and two calls.
     *
     * @throws BioStarException when BioStar says no, or nothing
     */
    public Reply answer(CallName call, BiFunction<ServerClient, String, Uni<Response>> request) {
        return bulkhead.inTurn(
                () -> awaited(breaker.guard(() -> session.call(current -> send(call, current, request)))));
    }

    /**
     * The server's version, for what depends on it: of the session that there is, so mostly without a call; blocks at most
     * for a login's time-outs. Unknown counts as the newest.
     *
     * @throws BioStarException when there is no session and none can be made
     */
    public ServerVersion version() {
        return bulkhead.inTurn(() -> awaited(breaker.guard(session::version)));
    }

    /** The server's version as the latest login told it; unknown before the first. Asks nobody. */
    public ServerVersion latestVersion() {
        return session.latestVersion();
    }

    /**
     * Each exchange has a time-out, but those run on the pool whose threads wait here: were all of them taken, this thread
     * would still wake up by itself.
     */
    private <T> T awaited(Uni<T> answer) {
        try {
            return answer.onFailure()
                    .transform(CallFailure::published)
                    .await()
                    .atMost(clients.serverLimit().multipliedBy(MOST_EXCHANGES));
        } catch (TimeoutException noAnswer) {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE));
        }
    }

    /** A question may be asked once more where the connection ended under it; a change never, since it may have arrived. */
    private Uni<Reply> send(CallName call, String current, BiFunction<ServerClient, String, Uni<Response>> request) {
        Uni<Response> sent = call.changes()
                ? request.apply(clients.fresh(), current)
                : request.apply(clients.server(), current)
                        .onFailure(Exchange::endedUnanswered)
                        .recoverWithUni(() -> request.apply(clients.fresh(), current));
        return metrics.measured(call, Exchange.reply(call.kind(), sent, clients.serverLimit()));
    }
}
