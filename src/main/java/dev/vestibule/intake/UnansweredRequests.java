package dev.vestibule.intake;

import dev.vestibule.logging.LoggableFault;
import dev.vestibule.web.Reference;
import dev.vestibule.web.RequestLanguage;
import dev.vestibule.web.SecurityHeaders;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** The last answer to a request that no page has answered: our page and our headers, whatever went wrong. */
@Singleton
class UnansweredRequests {

    private static final Logger LOG = Logger.getLogger(UnansweredRequests.class);
    private static final int FIRST = -500;
    private static final int BAD_REQUEST = HttpResponseStatus.BAD_REQUEST.code();
    private static final int SERVER_ERROR = HttpResponseStatus.INTERNAL_SERVER_ERROR.code();

    /** How long the rest of a refused body is thrown away, so that its sender comes to read the answer. */
    private static final long LINGER_MILLIS = 1000;

    private final Vertx vertx;
    private final SecurityHeaders security;
    private final RequestLanguage language;
    private final RefusalPage page;

    UnansweredRequests(Vertx vertx, SecurityHeaders security, RequestLanguage language, RefusalPage page) {
        this.vertx = vertx;
        this.security = security;
        this.language = language;
        this.page = page;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::answer);
        // A target that does not decode matches no route, not even that one.
        router.errorHandler(BAD_REQUEST, this::answer);
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        HttpServerResponse response = context.response();
        if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException) {
            // Answered by the challenge, which leads to the sign-in.
            context.next();
        } else if (response.closed() || response.ended()) {
            LOG.debug("A client went away");
        } else if (response.headWritten()) {
            context.request().connection().close();
        } else {
            refuse(context, status(context));
        }
    }

    private static int status(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof RejectedExecutionException) {
            return HttpResponseStatus.SERVICE_UNAVAILABLE.code();
        }
        if (failure instanceof DecoderException) {
            return BAD_REQUEST;
        }
        int said = context.statusCode();
        if (said >= BAD_REQUEST) {
            return said;
        }
        return failure == null || !context.request().isEnded() ? BAD_REQUEST : SERVER_ERROR;
    }

    private void refuse(RoutingContext context, int status) {
        String reference = new Reference().id();
        if (status >= SERVER_ERROR && context.failure() != null) {
            LOG.errorf(new LoggableFault(context.failure()), "Request %s failed", reference);
        }
        security.guard(context);
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response().setStatusCode(status);
        response.headers().set(HttpHeaders.CONTENT_TYPE, RefusalPage.TYPE).remove(HttpHeaders.CONTENT_LENGTH);
        String body = page.of(status, language.of(context), reference);
        if (!request.isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
            response.end(body).onComplete(written -> linger(request));
        } else {
            response.end(body);
        }
    }

    private void linger(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        request.exceptionHandler(gone -> LOG.debug("A refused client went away"))
                .handler(ignored -> {})
                .resume();
        vertx.setTimer(LINGER_MILLIS, over -> request.connection().close());
    }
}
