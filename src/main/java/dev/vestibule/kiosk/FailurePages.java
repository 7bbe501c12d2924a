package dev.vestibule.kiosk;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.web.Reference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** Turns whatever a step throws into a page that a person can act on. */
@RequestScoped
class FailurePages {

    private static final Logger LOG = Logger.getLogger(FailurePages.class);

    private final Texts texts;
    private final Reference reference;
    private final JourneyCookies cookies;

    FailurePages(Texts texts, Reference reference, JourneyCookies cookies) {
        this.texts = texts;
        this.reference = reference;
        this.cookies = cookies;
    }

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TroublePage(Step step, String alert) implements TemplateInstance {}

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotPaired(boolean outdated) implements TemplateInstance {}

    /** The answer to what was thrown while a page was made or its form was handled. */
    Response on(Step step, RuntimeException thrown) {
        if (thrown instanceof BackToWelcome misplaced) {
            return NextStep.welcome(misplaced.because(), cookies.none());
        }
        if (thrown instanceof NotAKiosk unpaired) {
            return html(Response.Status.FORBIDDEN, new NotPaired(unpaired.outdated()));
        }
        if (thrown instanceof WebApplicationException answered) {
            return answered.getResponse();
        }
        boolean foreseen = thrown instanceof BioStarException || thrown instanceof DatabaseException;
        // A message may quote what a person typed: other than of our own, only the class is told, and where it
        // happened.
        LOG.errorf("Reference %s, page %s: %s", reference.id(), step, foreseen ? thrown.getMessage() : place(thrown));
        return html(
                foreseen ? Response.Status.SERVICE_UNAVAILABLE : Response.Status.INTERNAL_SERVER_ERROR,
                new TroublePage(step, texts.unexpected(step, thrown)));
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static Response html(Response.Status status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page)
                .build();
    }
}
