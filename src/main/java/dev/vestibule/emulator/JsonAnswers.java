package dev.vestibule.emulator;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;

/** Writes answers the way BioStar does: envelope, headers, scalars as strings, escaped slashes (section 1). */
final class JsonAnswers {

    private static final String LINK = "https://support.supremainc.com/en/support/home";
    private static final String LOST = "emulator.lost";
    /** Passed on as they were written, whatever the style of the rest. */
    private static final Set<String> OPAQUE = Set.of("faces", "visualFaces");

    private static final Map<String, String> MESSAGES = Map.of(
            "0", "Success",
            "10", "Login required.",
            "20", "Permission denied.",
            "101", "Invalid ID or password.",
            "103", "Request is not supported.",
            "201", "User can not be found.",
            "1017", "Device is busy.",
            "65717", "not defined");

    private final Switches switches;

    JsonAnswers(Switches switches) {
        this.switches = switches;
    }

    /** Lets the next answer of this call be lost on the way. */
    static void lose(RoutingContext context) {
        context.put(LOST, true);
    }

    /** Answers 200 with the payload and the envelope of success. */
    void success(RoutingContext context, JsonObject payload) {
        JsonObject envelope = switches.is(Switch.RESPONSE, "full") ? envelope("0") : new JsonObject().put("code", "0");
        send(context, 200, payload.put("Response", envelope));
    }

    /** Answers with the envelope of failure. */
    void refuse(RoutingContext context, Refusal refusal) {
        JsonObject envelope = envelope(refusal.code());
        if (refusal.code().equals("20")) {
            envelope.put("by", "web");
        }
        send(context, refusal.status(), new JsonObject().put("Response", envelope));
    }

    /** Answers with exactly this body, in the style that is set. */
    void send(RoutingContext context, int status, JsonObject body) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (Boolean.TRUE.equals(context.get(LOST))) {
            context.request().connection().close();
            return;
        }
        response.setStatusCode(status);
        response.putHeader("Status", status + " " + response.getStatusMessage())
                .putHeader("Content-Type", "application/json;charset=UTF-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-XSS-Protection", "1")
                .putHeader("X-Frame-Options", "SAMEORIGIN")
                .setStatusMessage("")
                .end(text(body));
    }

    private String text(JsonObject body) {
        JsonObject styled = switches.is(Switch.SCALARS, "strings") ? strings(body) : body;
        String json = styled.encode();
        return switches.is(Switch.SLASHES, "escaped") ? json.replace("/", "\\/") + "\n" : json;
    }

    private static JsonObject envelope(String code) {
        return new JsonObject()
                .put("code", code)
                .put("link", LINK)
                .put("message", MESSAGES.getOrDefault(code, "Request failed."));
    }

    private static JsonObject strings(JsonObject object) {
        JsonObject styled = new JsonObject();
        object.forEach(field -> styled.put(
                field.getKey(), OPAQUE.contains(field.getKey()) ? field.getValue() : strings(field.getValue())));
        return styled;
    }

    private static Object strings(Object value) {
        if (value instanceof JsonObject object) {
            return strings(object);
        }
        if (value instanceof JsonArray array) {
            JsonArray styled = new JsonArray();
            array.forEach(element -> styled.add(strings(element)));
            return styled;
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : value;
    }
}
