package dev.vestibule.console;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.web.FailureMapping;
import dev.vestibule.web.Reference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Turns what a console resource could not do into a page that says so; never with an exception's text. */
@ConsolePage
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class ProblemPages {

    private static final Logger LOG = Logger.getLogger(ProblemPages.class);

    private final Reference reference;

    ProblemPages(Reference reference) {
        this.reference = reference;
    }

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        Section section = call.getInterceptorBinding(ConsolePage.class).value();
        return FailureMapping.proceed(call, thrown -> page(section, thrown));
    }

    private RestResponse<TemplateInstance> page(Section section, RuntimeException thrown) {
        if (thrown instanceof ProblemException ended) {
            return page(section, Alert.of(ended.problem(), reference.id()));
        }
        if (thrown instanceof BioStarException away) {
            LOG.warnf("%s: %s", reference.id(), away.getMessage());
            Problem problem = Problem.of(away.failure().kind());
            return page(section, Alert.of(problem, away.failure(), reference.id()));
        }
        if (thrown instanceof DatabaseException away) {
            LOG.errorf("%s: %s", reference.id(), away.getMessage());
            return page(section, Alert.of(Problem.DATABASE_AWAY, reference.id()));
        }
        throw thrown;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProblemPage(Section section, Alert alert) implements TemplateInstance {}

    /** The table alone cannot say it, so htmx is told to put the whole middle of this page into the shown one. */
    private static RestResponse<TemplateInstance> page(Section section, Alert alert) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(
                        RestResponse.Status.fromStatusCode(alert.problem().status()), new ProblemPage(section, alert))
                .header("HX-Retarget", "main")
                .header("HX-Reselect", "main")
                .header("HX-Reswap", "outerHTML")
                .build();
    }
}
