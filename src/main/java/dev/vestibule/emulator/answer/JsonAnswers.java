package dev.vestibule.emulator.answer;

import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.AnsweredCalls;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;

/** Writes answers the way BioStar does: envelope, headers, style (section 1). */
public final class JsonAnswers {

    private static final String LINK = "https://support.supremainc.com/en/support/home";
    private static final String LOST = "emulator.lost";
    private static final String FAILED = "emulator.failed";
    /** Their envelope holds the code alone (section 1). */
    private static final Set<String> CODE_ALONE =
            Set.of("/api/users/next_user_id", "/api/v2/users/advance_search", "/api/v2/cards/registered");

    /** Where the server has no text for a code, it says so. */
    private static final String NO_TEXT = "not defined";

    private static final Map<String, String> MESSAGES = Map.ofEntries(
            Map.entry("1", "Some of it failed."),
            Map.entry("4", "Waiting for the request timed out."),
            Map.entry("8", "Nothing was done."),
            Map.entry("10", "Login required."),
            Map.entry("11", "Session expired."),
            Map.entry("20", "Permission denied."),
            Map.entry("30", "Invalid parameters."),
            Map.entry("101", "Invalid ID or password."),
            Map.entry("102", "Method is not allowed."),
            Map.entry("103", "Request is not supported."),
            Map.entry("201", "User can not be found."),
            Map.entry("202", "User exists already."),
            Map.entry("212", "E-mail exists already."),
            Map.entry("301", "Device can not be found."),
            Map.entry("700", "Invalid JSON."),
            Map.entry("800", "One or more values are invalid."),
            Map.entry("1000", "Something went wrong."),
            Map.entry("1003", "Device timed out."),
            Map.entry("1017", "Device is busy."),
            Map.entry("262163", "Face scan failed."));

    private final Switches switches;
    private final AnsweredCalls exchanges;
    private final AnswerHeaders headers;
    private final AnswerStyle style;

    /** Answers in the style of the switches, and tells each to those who listen. */
    public JsonAnswers(Switches switches, AnsweredCalls exchanges) {
        this.switches = switches;
        this.exchanges = exchanges;
        this.headers = new AnswerHeaders(switches);
        this.style = new AnswerStyle(switches);
    }

    /** Lets the next answer of this call be lost on the way. */
    static void lose(RoutingContext context) {
        context.put(LOST, true);
    }

    /** Answers this call's success, once it is done, by a refusal. */
    static void fail(RoutingContext context, RefusedCall instead) {
        context.put(FAILED, instead);
    }

    /** Answers 200 with code 4: the wait has ended, the task perhaps not (section 1). */
    public void unfinished(RoutingContext context) {
        JsonObject envelope = envelope(context.request().path(), "4").put("task_id", "1");
        send(context, 200, new JsonObject().put("Response", envelope));
    }

    /** Answers 200 with the payload and the envelope of success. */
    public void success(RoutingContext context, JsonObject payload) {
        success(context, payload, "0");
    }

    /** Answers 200 with this code: 1 for what was done in part, 8 for a list of which nothing was done (section 3.4). */
    public void success(RoutingContext context, JsonObject payload, String code) {
        RefusedCall instead = context.get(FAILED);
        if (instead != null) {
            refuse(context, instead);
            return;
        }
        String path = context.request().path();
        send(context, 200, payload.put("Response", codeAlone(path) ? justCode(code) : envelope(path, code)));
    }

    /** Answers with the envelope of failure. */
    public void refuse(RoutingContext context, RefusedCall refusal) {
        String path = context.request().path();
        JsonObject envelope = envelope(path, refusal.code());
        send(context, refusal.status(), refusal.isAtTop() ? envelope : new JsonObject().put("Response", envelope));
    }

    /** Answers with exactly this body, in the style that is set. */
    public void send(RoutingContext context, int status, JsonObject body) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        String path = context.request().path();
        Program program = Program.of(path);
        String text = style.text(path, body);
        exchanges.tell(context, status, program.contentType(), text);
        if (Boolean.TRUE.equals(context.get(LOST))) {
            context.request().connection().close();
            return;
        }
        headers.put(context, program, status);
        if (program == Program.WEB) {
            response.setChunked(true).end(text);
        } else if (status < 300) {
            response.end(text);
        } else {
            // A refusal of the core server ends its connection.
            response.putHeader("Connection", "close").end(text).onComplete(sent -> close(context.request()));
        }
    }

    /** Not while the caller is still sending: it would never read the answer. */
    private static void close(HttpServerRequest request) {
        if (request.isEnded()) {
            request.connection().close();
        } else {
            request.end().onComplete(ended -> request.connection().close());
        }
    }

    private boolean codeAlone(String path) {
        return switch (switches.get(Switch.RESPONSE)) {
            case "full" -> false;
            case "code-only" -> true;
            default -> CODE_ALONE.contains(path);
        };
    }

    /** Answers 200 and no body. */
    public void sendNothing(RoutingContext context) {
        HttpServerResponse response = context.response();
        Program program = Program.of(context.request().path());
        exchanges.tell(context, 200, program.contentType(), "");
        if (Boolean.TRUE.equals(context.get(LOST))) {
            context.request().connection().close();
        } else if (!response.closed() && !response.ended()) {
            headers.put(context, program, 200);
            response.end();
        }
    }

    private static JsonObject justCode(String code) {
        return new JsonObject().put("code", code);
    }

    private static JsonObject envelope(String path, String code) {
        Program program = Program.of(path);
        JsonObject envelope = new JsonObject()
                .put("code", code)
                .put("link", LINK)
                .put("message", code.equals("0") ? program.success() : MESSAGES.getOrDefault(code, NO_TEXT));
        return program == Program.WEB ? envelope.put("by", "web") : envelope;
    }
}
