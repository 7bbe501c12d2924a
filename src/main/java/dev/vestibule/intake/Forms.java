package dev.vestibule.intake;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads forms whole before a worker thread is taken, within a size and a time, so that whoever sends one slowly holds
 * nothing but a connection. Nothing but plain forms is read: no files, no JSON.
 */
@Singleton
class Forms {

    private static final Logger LOG = Logger.getLogger(Forms.class);
    private static final int THIRD = 480;
    private static final int FOURTH = 470;
    private static final long GRACE_AT_SHUTDOWN_MILLIS = 1000;

    /** Whatever charset a form names, browsers write it in UTF-8 as they write our pages. */
    private static final Pattern FORM = Pattern.compile(
            "application/x-www-form-urlencoded(?:\\s*;\\s*charset=\"?(?:utf-8|iso-8859-1|us-ascii)\"?)?\\s*");

    private final Vertx vertx;
    private final long millis;
    private final BodyHandler small;
    private final Map<String, BodyHandler> large;

    /** With the timer of each, which holds the whole request, a capture in it, until it is cancelled. */
    private final Map<RoutingContext, Long> reading = new ConcurrentHashMap<>();

    private final LargeReadings largeReadings = new LargeReadings(this::giveUp);

    Forms(Vertx vertx, IntakeConfig config, @All List<LargeForm> forms) {
        this.vertx = vertx;
        this.millis = config.bodyTime().toMillis();
        this.small = reader(config.formSize().asLongValue());
        this.large = forms.stream().collect(Collectors.toMap(LargeForm::path, form -> reader(form.bytes())));
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, THIRD);
        filters.register(this::end, FOURTH);
    }

    /** Whoever has sent half of a form when the process has to go is not waited for. */
    void stop(@Observes ShutdownDelayInitiatedEvent going) {
        reading.keySet()
                .forEach(context -> reading.computeIfPresent(context, (same, timer) -> {
                    vertx.cancelTimer(timer);
                    return limit(context, GRACE_AT_SHUTDOWN_MILLIS);
                }));
    }

    private static BodyHandler reader(long bytes) {
        return BodyHandler.create(false).setBodyLimit(bytes).setMergeFormAttributes(false);
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!hasBody(request)) {
            context.next();
        } else if (request.method() != HttpMethod.POST) {
            context.fail(HttpResponseStatus.BAD_REQUEST.code());
        } else if (!isForm(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            context.fail(HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE.code());
        } else {
            reading.put(context, limit(context, millis));
            context.addEndHandler(answered -> read(context));
            reader(context).handle(context);
        }
    }

    private BodyHandler reader(RoutingContext context) {
        BodyHandler reader = large.get(context.normalizedPath());
        if (reader == null) {
            return small;
        }
        largeReadings.begin(context);
        return reader;
    }

    private void end(RoutingContext context) {
        read(context);
        // From here on a client that goes away is the page's business.
        context.request().exceptionHandler(gone -> LOG.debug("A client went away"));
        Buffer body = context.body().buffer();
        boolean filled = body != null && body.length() > 0;
        if (filled && (context.request().formAttributes().isEmpty() || isBroken(body))) {
            context.fail(HttpResponseStatus.BAD_REQUEST.code());
        } else {
            context.next();
        }
    }

    /** A percent sign without two digits behind it, or with those of a zero byte, which no database takes. */
    private static boolean isBroken(Buffer body) {
        for (int at = 0; at < body.length(); at++) {
            if (body.getByte(at) == '%') {
                int high = digit(body, at + 1);
                int low = digit(body, at + 2);
                if (high < 0 || low < 0 || high + low == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int digit(Buffer body, int at) {
        return at < body.length() ? Character.digit(body.getByte(at), 16) : -1;
    }

    private long limit(RoutingContext context, long left) {
        return vertx.setTimer(left, late -> giveUp(context));
    }

    private void giveUp(RoutingContext context) {
        if (read(context)) {
            context.fail(HttpResponseStatus.REQUEST_TIMEOUT.code());
        }
    }

    /** Whether it was being read until now. */
    private boolean read(RoutingContext context) {
        largeReadings.end(context);
        Long timer = reading.remove(context);
        if (timer == null) {
            return false;
        }
        vertx.cancelTimer(timer);
        return true;
    }

    /** A body of no bytes is none, whatever it calls itself. */
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private static boolean isForm(String type) {
        return type != null && FORM.matcher(type.toLowerCase(Locale.ROOT)).matches();
    }
}
