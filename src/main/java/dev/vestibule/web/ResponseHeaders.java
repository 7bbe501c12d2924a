package dev.vestibule.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the security headers on every answer of the public port, errors included, and says what may be cached. */
@Singleton
class ResponseHeaders {

    /** Pictures come as data URLs, since a capture must never have a URL of its own. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final Pattern HASHED = Pattern.compile("/assets/([0-9a-f]{12})/([A-Za-z0-9._-]+)");
    private static final int BEFORE_ROUTES = 200;
    private static final String UNCHANGING = ResponseHeaders.class.getName() + ".unchanging";

    private final Proxies proxies;

    ResponseHeaders(Proxies proxies) {
        this.proxies = proxies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ROUTES);
    }

    private void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (proxies.secure(context.request())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        Matcher hashed = HASHED.matcher(context.normalizedPath());
        if (hashed.matches()
                && Assets.hash(hashed.group(2)).filter(hashed.group(1)::equals).isPresent()) {
            // Rerouting clears the headers and comes through here again, so the answer is remembered beside them.
            context.put(UNCHANGING, true);
            context.reroute(Assets.PATH + hashed.group(2));
            return;
        }
        boolean unchanging = context.get(UNCHANGING, false);
        headers.set("Cache-Control", unchanging ? "public, max-age=31536000, immutable" : "no-store");
        context.next();
    }
}
