package dev.vestibule.emulator.answer;

import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.AnsweredCalls;
import dev.vestibule.emulator.state.Delay;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;

/** Counts each call of the contract, and lets the faults happen that are waiting for it. */
public final class FaultRoutes {

    private static final int TOO_LARGE = 32 * 1024 * 1024;

    private final EmulatedSite site;
    private final JsonAnswers answers;

    /** For all calls of this site. */
    public FaultRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    /** Adds them, before all that answers. */
    public void addTo(Router router) {
        router.route("/api/*").handler(this::count);
        router.route("/js/*").handler(this::count);
    }

    private void count(RoutingContext context) {
        String method = context.request().method().name();
        String path = context.request().path();
        site.calls().add(method, path);
        Optional<Fault> fault = site.faults().next(method, path);
        if (fault.isPresent()) {
            AnsweredCalls.faulty(context);
            happen(fault.get(), context);
        } else if (path.endsWith("/") && !site.switches().is(Switch.TRAILING_SLASH, "accepted")) {
            throw new RefusedCall(400, "103");
        } else {
            context.next();
        }
    }

    private void happen(Fault fault, RoutingContext context) {
        HttpServerResponse response = context.response();
        switch (fault.kind()) {
            case HTML ->
                response.putHeader("Content-Type", "text/html")
                        .end("<!doctype html><html><body><h1>It works!</h1></body></html>");
            case EMPTY ->
                response.putHeader("Content-Type", "application/json;charset=UTF-8")
                        .end();
            case CUT_OFF -> cutOff(context);
            case TOO_LARGE ->
                response.putHeader("Content-Type", "application/json;charset=UTF-8")
                        .end(large());
            case SERVER_BUSY -> answers.refuse(context, new RefusedCall(500, "1020"));
            case NO_ANSWER -> {
                // The caller waits for as long as it likes.
            }
            case RESET -> context.request().connection().close();
            case CODE -> answers.refuse(context, new RefusedCall(fault.status(), fault.code()));
            case CODE_AT_TOP -> answers.refuse(context, RefusedCall.atTop(fault.status(), fault.code()));
            case LOST_ANSWER -> {
                JsonAnswers.lose(context);
                context.next();
            }
            case NOT_DONE -> answers.success(context, new JsonObject());
            case DONE_BUT_FAILED -> {
                JsonAnswers.fail(context, new RefusedCall(fault.status(), fault.code()));
                context.next();
            }
            case LATE -> Delay.on(context.vertx()).after(site.switches().seconds(Switch.LATE_CALL), context::next);
        }
    }

    private static void cutOff(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", "application/json;charset=UTF-8")
                .putHeader("Content-Length", "4000")
                .write("{\"Response\":{\"code\":\"0\",\"lin")
                .onComplete(written -> context.request().connection().close());
    }

    private static Buffer large() {
        byte[] filler = new byte[TOO_LARGE];
        Arrays.fill(filler, (byte) 'x');
        return Buffer.buffer("{\"filler\":\"").appendBytes(filler).appendString("\"}");
    }
}
