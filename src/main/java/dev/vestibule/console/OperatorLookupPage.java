package dev.vestibule.console;

import dev.vestibule.access.OperatorLookupException;
import dev.vestibule.web.Reference;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers when it cannot be told who the operator is: with the sign-in page, and why it is shown. */
class OperatorLookupPage {

    private static final Logger LOG = Logger.getLogger(OperatorLookupPage.class);

    private final Reference reference;

    OperatorLookupPage(Reference reference) {
        this.reference = reference;
    }

    @ServerExceptionMapper
    @Blocking
    RestResponse<TemplateInstance> databaseAway(OperatorLookupException away) {
        LOG.errorf(away, "%s: the operator's session could not be looked up", reference.id());
        Alert alert = Alert.of(Problem.DATABASE_AWAY, reference.id());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(alert.problem().status()),
                        Templates.signIn(ReturnPath.DEFAULT, "", Optional.of(alert)))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
