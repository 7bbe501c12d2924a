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

    Server(Clients clients, Session session, Breaker breaker) {
        this.clients = clients;
        this.session = session;
        this.breaker = breaker;
    }

    /**
     * Makes one call and waits for it; blocks at most for the time-outs of a login, a new login and two calls.
     *
     * @throws BioStarException when BioStar says no, or nothing
     */
    Reply answer(Call call, BiFunction<ServerClient, String, Uni<Response>> request) {
        return breaker.guard(() -> session.call(current -> send(call, current, request)))
                .onFailure()
                .transform(CallFailure::published)
                .await()
                .indefinitely();
    }

    private Uni<Reply> send(Call call, String current, BiFunction<ServerClient, String, Uni<Response>> request) {
        return Exchange.reply(call, request.apply(clients.server(), current), clients.serverLimit());
    }
}
