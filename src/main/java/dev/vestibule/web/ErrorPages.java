package dev.vestibule.web;

import dev.vestibule.logging.LoggableFault;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page for whatever no feature answered itself: one sentence and the reference, never an exception's text. */
@Singleton
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final int SERVER_ERROR = 500;

    private final Reference reference;
    private final CurrentLanguage language;

    ErrorPages(Reference reference, CurrentLanguage language) {
        this.reference = reference;
        this.language = language;
    }

    @ServerExceptionMapper
    Uni<Response> refused(WebApplicationException refusal) {
        Response answer = refusal.getResponse();
        if (answer.getStatus() < 400 || answer.hasEntity()) {
            return Uni.createFrom().item(answer);
        }
        return page(answer.getStatus());
    }

    @ServerExceptionMapper
    Uni<Response> failed(Throwable failure) {
        LOG.errorf(new LoggableFault(failure), "Request %s failed", reference.id());
        return page(SERVER_ERROR);
    }

    private Uni<Response> page(int status) {
        return ErrorPage.of(status, language.get(), reference.id()).createUni().map(html -> Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(html)
                .build());
    }
}
