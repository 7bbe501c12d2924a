package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.answer.CallFailure;
import dev.vestibule.biostar.answer.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Calls that wait for a person in front of a reader: with the session, but past the circuit breaker and the bulkhead. */
@ApplicationScoped
public class ReaderCalls {

    private final Clients clients;
    private final ServiceSession session;
    private final CallMetrics metrics;

    ReaderCalls(Clients clients, ServiceSession session, CallMetrics metrics) {
        this.clients = clients;
        this.session = session;
        this.metrics = metrics;
    }

    /**
     * Makes one call and reads its answer; never repeated, except once after a login when BioStar refused the session
     * before the reader did anything. Cancelling closes the connection at once. Fails with {@link BioStarException}, also
     * with the one that the reading throws.
     */
    public <T> Uni<T> answer(
            CallName call, BiFunction<ReaderClient, String, Uni<Response>> request, Function<Reply, T> reading) {
        return session.call(current -> metrics.measured(
                        call,
                        Exchange.reply(call.kind(), request.apply(clients.readers(), current), clients.scanLimit())
                                .map(reading)))
                .onFailure()
                .transform(CallFailure::published);
    }
}
