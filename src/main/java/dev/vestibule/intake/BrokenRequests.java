package dev.vestibule.intake;

import dev.vestibule.web.RequestLanguage;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns requests away that are broken, before any code of a page has to make sense of them. */
@Singleton
class BrokenRequests {

    /** After the headers of the answer, before the body of the request. */
    private static final int SECOND = 490;

    private static final Set<HttpMethod> PAGES = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    /** Every percent sign is followed by two digits, and none of them makes a zero byte. */
    private static final Pattern TARGET = Pattern.compile("/(?:[^%\\x00-\\x20\\x7f]++|%(?!00)[0-9A-Fa-f]{2})*+");

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._~-]*(?::[0-9]{0,5})?|\\[[0-9A-Fa-f:.]*](?::[0-9]{0,5})?");

    private final RequestLanguage language;

    BrokenRequests(RequestLanguage language) {
        this.language = language;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, SECOND);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!PAGES.contains(request.method())) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
            context.fail(HttpResponseStatus.METHOD_NOT_ALLOWED.code());
        } else if (isBroken(request)) {
            context.fail(HttpResponseStatus.BAD_REQUEST.code());
        } else {
            CookieHeader.keepOurs(request.headers());
            AcceptHeader.tidy(request.headers());
            nameLanguage(context);
            context.next();
        }
    }

    /** Whether somebody would stumble over the target, the host or a header. */
    static boolean isBroken(HttpServerRequest request) {
        return !TARGET.matcher(request.uri()).matches()
                || hosts(request).stream().anyMatch(host -> !HOST.matcher(host).matches())
                || CookieHeader.isBroken(request.headers())
                || AcceptHeader.isBroken(request.headers())
                || Optional.ofNullable(request.getHeader(HttpHeaders.EXPECT))
                        .filter(expected -> !expected.equalsIgnoreCase("100-continue"))
                        .isPresent();
    }

    /** What a browser wishes for is read once, here; others who look for it find the one that it gets. */
    private void nameLanguage(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            String tag = language.of(context).tag();
            context.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, tag);
        }
    }

    private static List<String> hosts(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.HOST);
    }
}
