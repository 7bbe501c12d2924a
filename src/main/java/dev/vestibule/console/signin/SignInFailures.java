package dev.vestibule.console.signin;

import dev.vestibule.console.Alert;
import dev.vestibule.console.Problem;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.web.FailureMapping;
import dev.vestibule.web.Reference;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing in or out without a database: nobody is let in, and nothing is said to have ended. */
@SignInForm
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class SignInFailures {

    private static final Logger LOG = Logger.getLogger(SignInFailures.class);

    private final Reference reference;

    SignInFailures(Reference reference) {
        this.reference = reference;
    }

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        String id = reference.id();
        return FailureMapping.proceed(call, thrown -> page(thrown, id));
    }

    private static RestResponse<TemplateInstance> page(RuntimeException thrown, String reference) {
        if (thrown instanceof DatabaseException away) {
            LOG.errorf("%s: %s", reference, away.getMessage());
            return SignInResource.refused(null, "", Alert.of(Problem.DATABASE_AWAY, reference));
        }
        throw thrown;
    }
}
