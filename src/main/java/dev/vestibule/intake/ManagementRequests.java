package dev.vestibule.intake;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** The management port is read and nothing else; bodies are refused by its settings before they are read. */
@Singleton
class ManagementRequests {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final int BAD_REQUEST = HttpResponseStatus.BAD_REQUEST.code();

    void register(@Observes ManagementInterface management) {
        management
                .router()
                .route()
                .order(Integer.MIN_VALUE)
                .handler(ManagementRequests::handle)
                .failureHandler(ManagementRequests::failed);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        // Metrics are for whoever may reach the port, not for a page that somebody in reach looks at.
        context.response().headers().remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        if (!READING.contains(request.method())) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refuse(context, HttpResponseStatus.METHOD_NOT_ALLOWED);
        } else if (BrokenRequests.isBroken(request)) {
            refuse(context, HttpResponseStatus.BAD_REQUEST);
        } else {
            context.next();
        }
    }

    /** A body that cannot be read, or is longer than nothing at all. */
    private static void failed(RoutingContext context) {
        if (context.request().isEnded() && context.failure() != null) {
            context.next();
        } else if (!context.response().ended() && !context.response().closed()) {
            refuse(context, HttpResponseStatus.valueOf(Math.max(context.statusCode(), BAD_REQUEST)));
        }
    }

    private static void refuse(RoutingContext context, HttpResponseStatus status) {
        context.response().setStatusCode(status.code()).end().onComplete(written -> {
            if (!context.request().isEnded()) {
                context.request().connection().close();
            }
        });
    }
}
