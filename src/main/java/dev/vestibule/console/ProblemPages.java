package dev.vestibule.console;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.web.Reference;
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

    private final CurrentOperator current;
    private final Reference reference;

    ProblemPages(CurrentOperator current, Reference reference) {
        this.current = current;
        this.reference = reference;
    }

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        Section section = section(call);
        try {
            current.mayStillLook();
            return call.proceed();
        } catch (ProblemException ended) {
            return page(section, Alert.of(ended.problem(), reference.id()));
        } catch (BioStarException away) {
            LOG.warnf("%s: %s", reference.id(), away.getMessage());
            Problem problem = Problem.of(away.failure().kind());
            return page(section, Alert.of(problem, away.failure(), reference.id()));
        } catch (DatabaseException away) {
            LOG.errorf("%s: %s", reference.id(), away.getMessage());
            return page(section, Alert.of(Problem.DATABASE_AWAY, reference.id()));
        }
    }

    /** The table alone cannot say it, so htmx is told to put the whole middle of this page into the shown one. */
    private static RestResponse<TemplateInstance> page(Section section, Alert alert) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(alert.problem().status()), Templates.problem(section, alert))
                .header("HX-Retarget", "main")
                .header("HX-Reselect", "main")
                .header("HX-Reswap", "outerHTML")
                .build();
    }

    private static Section section(InvocationContext call) {
        return call.getInterceptorBinding(ConsolePage.class).value();
    }
}
