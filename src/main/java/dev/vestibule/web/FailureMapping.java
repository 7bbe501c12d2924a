package dev.vestibule.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.interceptor.InvocationContext;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** How all pages answer what they throw: an interceptor goes on with the call, and has a page for what fails. */
public final class FailureMapping {

    private FailureMapping() {}

    /**
     * Goes on with the call.
     *
     * @param page for what was thrown, at once or by an answer that comes later; it throws what it has no page for
     */
    public static Object proceed(
            InvocationContext call, Function<RuntimeException, RestResponse<TemplateInstance>> page) throws Exception {
        try {
            Object answer = call.proceed();
            return answer instanceof Uni<?> later ? mapped(later, page) : answer;
        } catch (RuntimeException thrown) {
            return page.apply(thrown);
        }
    }

    private static Uni<?> mapped(Uni<?> later, Function<RuntimeException, RestResponse<TemplateInstance>> page) {
        return later.onItem()
                .castTo(Object.class)
                .onFailure(RuntimeException.class)
                .recoverWithItem(thrown -> page.apply((RuntimeException) thrown));
    }
}
