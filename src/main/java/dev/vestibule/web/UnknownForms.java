package dev.vestibule.web;

import dev.vestibule.access.Cookies;
import dev.vestibule.records.RecordKind;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A form with a foreign, old or missing CSRF token is refused by the CSRF filter with an empty 400; a person gets the
 * first page and one sentence instead. The cookie is taken away, since a malformed one would refuse every page.
 */
class UnknownForms {

    private final String csrfCookie;
    private final RefusalRecords records;

    UnknownForms(@ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String csrfCookie, RefusalRecords records) {
        this.csrfCookie = csrfCookie;
        this.records = records;
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
        if (response.getStatus() != Response.Status.BAD_REQUEST.getStatusCode() || response.hasEntity()) {
            return;
        }
        records.record(RecordKind.FORM_REFUSED, http);
        String start = request.getUriInfo().getPath().startsWith("/console") ? "/console/sign-in" : "/kiosk";
        response.setStatus(Response.Status.SEE_OTHER.getStatusCode());
        response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(start + "?because=unknown-form"));
        response.getHeaders().add(HttpHeaders.SET_COOKIE, Cookies.removed(csrfCookie));
    }
}
