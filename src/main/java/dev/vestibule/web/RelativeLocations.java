package dev.vestibule.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every redirect of ours stays where the browser is. REST makes the address whole with the scheme of the connection and
 * the {@code Host} that the client sent: wrong behind a proxy that ends TLS and is not named, and the client's to choose.
 */
class RelativeLocations {

    @ServerResponseFilter
    void shorten(ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI location && location.isAbsolute()) {
            String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(location.getRawPath() + query));
        }
    }
}
