package dev.vestibule.kiosk;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.Kiosks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Lets paired browsers in and shows all others how to become one. The pairing is looked up on every request. */
@Provider
@KioskOnly
class KioskFilter implements ContainerRequestFilter {

    private final Kiosks kiosks;
    private final CurrentKiosk current;

    KioskFilter(Kiosks kiosks, CurrentKiosk current) {
        this.kiosks = kiosks;
        this.current = current;
    }

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotPaired() implements TemplateInstance {}

    @Override
    public void filter(ContainerRequestContext request) {
        Optional.ofNullable(request.getCookies().get(CookieName.KIOSK))
                .map(Cookie::getValue)
                .flatMap(kiosks::find)
                .ifPresentOrElse(current::set, () -> request.abortWith(notPaired()));
    }

    private static Response notPaired() {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new NotPaired())
                .build();
    }
}
