package dev.vestibule.web;

import dev.vestibule.logging.LoggableFault;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
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
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private final Reference reference;
    private final CurrentLanguage language;

    ErrorPages(Reference reference, CurrentLanguage language) {
        this.reference = reference;
        this.language = language;
    }

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance error(String title, String sentence);
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
        WebMessages messages = MessageBundles.get(
                WebMessages.class, Localized.Literal.of(language.get().tag()));
        TemplateInstance page;
        if (status == NOT_FOUND) {
            page = Templates.error(messages.not_found_title(), messages.not_found_sentence());
        } else if (status < SERVER_ERROR) {
            page = Templates.error(messages.refused_title(), messages.refused_sentence());
        } else {
            page = Templates.error(messages.failed_title(), messages.failed_sentence());
        }
        return page.createUni().map(html -> Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(html)
                .build());
    }
}
