package dev.vestibule.biostar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;

/** Calls on the BioStar server: with the session, through the circuit breaker, answered by a success or a failure. */
@ApplicationScoped
class Server {

    private final Clients clients;
    private final Session session;
    private final Breaker breaker;
    private final Crowd crowd;
    private final CallMetrics metrics;

    Server(Clients clients, Session session, Breaker breaker, Crowd crowd, CallMetrics metrics) {
        this.clients = clients;
        this.session = session;
        this.breaker = breaker;
        this.crowd = crowd;
        this.metrics = metrics;
    }

    /**
     * Makes one call when its turn has come and waits for it; blocks at most for that turn and for the time-outs of a
     * login, a new login and two calls.
     *
     * @throws BioStarException when BioStar says no, or nothing
     */
    Reply answer(CallName call, BiFunction<ServerClient, String, Uni<Response>> request) {
        return crowd.inTurn(() -> breaker.guard(() -> session.call(current -> send(call, current, request)))
                .onFailure()
                .transform(CallFailure::published)
                .await()
                .indefinitely());
    }

    private Uni<Reply> send(CallName call, String current, BiFunction<ServerClient, String, Uni<Response>> request) {
        return metrics.measured(
                call, Exchange.reply(call.subject(), request.apply(clients.server(), current), clients.serverLimit()));
    }
}
