package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.answer.CallFailure;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * The one circuit breaker around all calls on the server: after half of the last ten were outages it answers for the
 * server, and lets one call every half second through to see whether it is back, so that people are served within a
 * second then. Refusals do not count; scans do not come here.
 */
@ApplicationScoped
class Breaker {

    /** The breaker's name, for those who reset it. */
    static final String NAME = "biostar-server";

    @CircuitBreakerName(NAME)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 500,
            delayUnit = ChronoUnit.MILLIS,
            failOn = CallFailure.Outage.class)
    <T> Uni<T> guard(Supplier<Uni<T>> call) {
        return call.get();
    }
}
