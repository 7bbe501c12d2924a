package dev.vestibule.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guards every answer of the public port, errors included, and says what may be cached and how it is to be read. */
@Singleton
class ResponseHeaders {

    private static final Pattern HASHED = Pattern.compile("/assets/([0-9a-f]{12})/([A-Za-z0-9._-]+)");
    private static final Pattern WITH_HOST = Pattern.compile("https?://[^/?#]*(/?.*)");
    private static final Set<String> TEXTS = Set.of("application/javascript", "image/svg+xml");

    /** Before everything else, the refusals included. */
    private static final int FIRST = 500;

    private static final String UNCHANGING = ResponseHeaders.class.getName() + ".unchanging";

    private final SecurityHeaders security;

    ResponseHeaders(SecurityHeaders security) {
        this.security = security;
    }

    void prepare(@Observes StartupEvent start) {
        Assets.prepare();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        security.guard(context);
        MultiMap headers = context.response().headers();
        context.addHeadersEndHandler(before -> {
            nameCharset(headers);
            nameNoHost(headers);
        });
        Matcher hashed = HASHED.matcher(context.normalizedPath());
        if (hashed.matches()
                && Assets.hash(hashed.group(2)).filter(hashed.group(1)::equals).isPresent()) {
            // Rerouting clears the headers and comes through here again, so the answer is remembered beside them.
            context.put(UNCHANGING, true);
            context.reroute(Assets.PATH + hashed.group(2));
            return;
        }
        if (context.get(UNCHANGING, false)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        }
        context.next();
    }

    /** A browser that has to guess how a text is written can be led to guess wrong. */
    private static void nameCharset(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && !type.toLowerCase(Locale.ROOT).contains("charset") && isText(type)) {
            headers.set(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8");
        }
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || TEXTS.contains(type);
    }

    /** All redirects stay here; an absolute one would repeat whatever the request called this host. */
    private static void nameNoHost(MultiMap headers) {
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            Matcher absolute = WITH_HOST.matcher(location);
            if (absolute.matches()) {
                String path = absolute.group(1);
                headers.set(HttpHeaders.LOCATION, path.startsWith("/") ? path : "/" + path);
            }
        }
    }
}
