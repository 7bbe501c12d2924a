package dev.vestibule.emulator.answer;

import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.Account;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what a client sent, and refuses what BioStar would not understand. */
public final class Requests {

    private static final String ACCOUNT = "emulator.account";
    private static final String SESSION = "emulator.session";

    private Requests() {}

    /** Keeps whose call it is, for those who answer it. */
    public static void signedIn(RoutingContext context, String session, Account account) {
        context.put(SESSION, session);
        context.put(ACCOUNT, account);
    }

    /** Whose call it is. */
    public static Account account(RoutingContext context) {
        return context.get(ACCOUNT);
    }

    /** The session of the call. */
    public static String session(RoutingContext context) {
        return context.get(SESSION);
    }

    /** The JSON object of the body; code 30 without one, 700 for what is no object. */
    public static JsonObject body(RoutingContext context) {
        if (context.body().length() <= 0) {
            throw new RefusedCall(400, "30");
        }
        JsonObject body = context.body().asJsonObject();
        if (body == null) {
            throw new RefusedCall(400, "700");
        }
        return body;
    }

    /** A body that may be left out. */
    public static JsonObject optionalBody(RoutingContext context) {
        return context.body().length() <= 0 ? new JsonObject() : body(context);
    }

    /** The object under a key; code 30 without it. */
    public static JsonObject object(JsonObject parent, String key) {
        return asObject(parent.getValue(key));
    }

    /** The value as an object; code 30 when it is none. */
    public static JsonObject asObject(Object value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new RefusedCall(400, "30");
    }

    /** The value as a list; code 30 when it is none. */
    public static JsonArray asArray(Object value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new RefusedCall(400, "30");
    }

    /** A list that may be left out, or be null. */
    public static JsonArray optionalArray(Object value) {
        return value == null ? new JsonArray() : asArray(value);
    }

    /** The ids of a query, joined by {@code +}, which a client may also have written as a space. */
    public static List<String> queryIds(RoutingContext context) {
        return Stream.of(String.join("+", context.queryParam("id")).split("[+ ]"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** A text under a key, which must be a JSON string with something in it; code 30 otherwise. */
    public static String text(JsonObject parent, String key) {
        if (parent.getValue(key) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new RefusedCall(400, "30");
    }

    /** A number of a body that must be none in quotes, 0 when it is left out; code 30 for anything else. */
    public static int wholeNumber(Object value) {
        if (value instanceof String) {
            throw new RefusedCall(400, "30");
        }
        return number(value);
    }

    /** An id of a body, quoted or not; code 30 for what cannot be one. */
    public static String id(Object value) {
        String text = String.valueOf(value);
        if (!text.matches("\\d{1,19}")) {
            throw new RefusedCall(400, "30");
        }
        return text;
    }

    /** A number of a body, quoted or not, 0 when it is left out; code 30 for anything else. */
    public static int number(Object value) {
        return number(value, "30");
    }

    /** A number of a query, 0 when it is left out; code 103 for a letter where a number belongs. */
    public static int queryNumber(String value) {
        return number(value, "103");
    }

    private static int number(Object value, String code) {
        String text = value == null ? "0" : value.toString();
        if (!text.matches("\\d{1,9}")) {
            throw new RefusedCall(400, code);
        }
        return Integer.parseInt(text);
    }

    /** Refuses with this code when the object has a key that is not among these. */
    public static void onlyKeys(JsonObject object, Set<String> known, String code) {
        if (!known.containsAll(object.fieldNames())) {
            throw new RefusedCall(400, code);
        }
    }
}
