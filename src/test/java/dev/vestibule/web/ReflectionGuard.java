package dev.vestibule.web;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ValueResolver;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Fails every page of every test that Qute would answer by reflection, for which the native image has no data. It
 * stands right before Qute's own reflection and behind the resolvers that the build made. Who meets it gives the type a
 * {@code @TemplateData}.
 */
@Singleton
class ReflectionGuard implements ValueResolver {

    private static final Logger LOG = Logger.getLogger(ReflectionGuard.class);

    /** Qute's reflection has -1, every other resolver 1 or more. */
    private static final int BEFORE_REFLECTION = 0;

    private final ReflectionValueResolver reflection = new ReflectionValueResolver();

    @Override
    public int getPriority() {
        return BEFORE_REFLECTION;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        return reflection.appliesTo(context);
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        String finding = "Only reflection knows %s.%s"
                .formatted(context.getBase().getClass().getName(), context.getName());
        // A page that fails logs no texts of exceptions.
        LOG.error(finding);
        throw new IllegalStateException(finding);
    }
}
