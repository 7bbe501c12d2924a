package dev.vestibule.console.signin;

import dev.vestibule.access.signin.OperatorLookupException;
import dev.vestibule.console.Alert;
import dev.vestibule.console.Problem;
import dev.vestibule.web.Reference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers when it cannot be told who the operator is. A page without a form: its token is made later than operators are
 * looked up.
 */
@Singleton
class OperatorLookupPage {

    private static final Logger LOG = Logger.getLogger(OperatorLookupPage.class);

    private final Reference reference;

    OperatorLookupPage(Reference reference) {
        this.reference = reference;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AwayPage(Alert alert) implements TemplateInstance {}

    @ServerExceptionMapper
    Uni<Response> databaseAway(OperatorLookupException away) {
        LOG.errorf("%s: %s", reference.id(), away.getMessage());
        Alert alert = Alert.of(Problem.DATABASE_AWAY, reference.id());
        return new AwayPage(alert).createUni().map(html -> Response.status(
                        alert.problem().status())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(html)
                .build());
    }
}
