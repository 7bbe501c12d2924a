package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.CallFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * What operators see of the calls to BioStar: how many, how long, how they ended, and a span each when traces are on.
 * Outcomes are {@code ok}, a {@link FailureKind} in lower case, or {@code cancelled}. Names and outcomes are all that
 * is told: no id, no address, no body.
 */
@ApplicationScoped
class CallMetrics {

    /** The label and the span's attribute. */
    static final String OUTCOME = "outcome";

    private static final String OK = "ok";

    private final MeterRegistry registry;
    private final Tracer tracer;

    CallMetrics(MeterRegistry registry, Tracer tracer) {
        this.registry = registry;
        this.tracer = tracer;
    }

    /** The same exchange, measured from each subscription on. A call that the circuit breaker stops is none. */
    <T> Uni<T> measured(CallName call, Uni<T> exchange) {
        return measured(call, exchange, answer -> Optional.empty());
    }

    /** As above, for answers that may be refusals themselves. */
    <T> Uni<T> measured(CallName call, Uni<T> exchange, Function<T, Optional<BioStarFailure>> refusal) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample since = Timer.start(registry);
            Span span = tracer.spanBuilder(call.label())
                    .setSpanKind(SpanKind.CLIENT)
                    .startSpan();
            return exchange.onTermination().invoke((answer, failure, cancelled) -> {
                String outcome = Optional.ofNullable(answer)
                        .flatMap(refusal)
                        .map(refused -> refused.kind().label())
                        .orElseGet(() -> outcome(failure, cancelled));
                since.stop(registry.timer("vestibule.biostar.calls", "call", call.label(), OUTCOME, outcome));
                end(span, outcome);
            });
        });
    }

    /** The same login of the service account, counted. */
    <T> Uni<T> renewing(Uni<T> login) {
        return login.onTermination().invoke((session, failure, cancelled) -> registry.counter(
                        "vestibule.session.renewals", OUTCOME, outcome(failure, cancelled))
                .increment());
    }

    private static void end(Span span, String outcome) {
        span.setAttribute(OUTCOME, outcome);
        if (!outcome.equals(OK)) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private static String outcome(Throwable failure, boolean cancelled) {
        if (cancelled) {
            return "cancelled";
        }
        return failure == null ? OK : CallFailure.kind(failure).label();
    }
}
