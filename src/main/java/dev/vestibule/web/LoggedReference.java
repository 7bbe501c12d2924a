package dev.vestibule.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Gives every log line of a request its reference, as {@code reference} of the mapped diagnostic context. */
@Singleton
class LoggedReference {

    /** The name in the context, and in the JSON of a line. */
    static final String KEY = "reference";

    private final Reference reference;

    LoggedReference(Reference reference) {
        this.reference = reference;
    }

    /** Before all others, so that what they log has it too; taken away when the answer is out or the client gone. */
    @ServerRequestFilter(preMatching = true)
    void enter(RoutingContext request) {
        MDC.put(KEY, reference.id());
        request.addEndHandler(ended -> MDC.remove(KEY));
    }
}
