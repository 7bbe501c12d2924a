package dev.vestibule.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The headers that guard every answer of the public port, whoever makes it. */
@Singleton
public class SecurityHeaders {

    /** Pictures come as data URLs, since a capture must never have a URL of its own. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Names and values as they go over the wire, made once: these are on every answer. */
    private static final Map<CharSequence, CharSequence> ALWAYS = wire(Map.of(
            "Content-Security-Policy",
            CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=()",
            "Cache-Control",
            "no-store"));

    private final Proxies proxies;

    SecurityHeaders(Proxies proxies) {
        this.proxies = proxies;
    }

    /** Puts them on the answer to a request, which is never cached unless somebody says otherwise later. */
    public void guard(RoutingContext context) {
        MultiMap headers = context.response().headers();
        ALWAYS.forEach(headers::set);
        if (proxies.secure(context.request())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** The same for an answer to something of which nobody knows whether it came by HTTPS. */
    public void guard(BiConsumer<CharSequence, CharSequence> headers) {
        ALWAYS.forEach(headers);
    }

    private static Map<CharSequence, CharSequence> wire(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> HttpHeaders.createOptimized(header.getKey()),
                        header -> HttpHeaders.createOptimized(header.getValue())));
    }
}
