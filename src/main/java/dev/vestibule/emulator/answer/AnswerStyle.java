package dev.vestibule.emulator.answer;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** How JSON is written: scalars by the program that answers, empty lists, repeated keys, slashes (section 1). */
public final class AnswerStyle {

    /** Before a key that is written without it, so that one object can hold a key twice. */
    public static final String AGAIN = "\u0001";

    /** Passed on as they were written, whatever the style of the rest. */
    private static final Set<String> OPAQUE = Set.of("faces", "visualFaces");

    private static final String AGAIN_ESCAPED = "\\u0001";

    private final Switches switches;

    AnswerStyle(Switches switches) {
        this.switches = switches;
    }

    /** The body as it goes over the wire. */
    String text(String path, JsonObject body) {
        JsonObject styled = withStrings(Program.of(path)) ? strings(body) : body.copy();
        styled.forEach(field -> {
            if (field.getKey().endsWith("Collection") && field.getValue() instanceof JsonObject collection) {
                setRows(collection, path);
            }
        });
        if (switches.is(Switch.EMPTY_LIST, "text")) {
            emptyTexts(styled);
        }
        String json = styled.encode().replace(AGAIN_ESCAPED, "");
        return switches.is(Switch.SLASHES, "escaped") ? json.replace("/", "\\/") + "\n" : json;
    }

    private boolean withStrings(Program program) {
        return switch (switches.get(Switch.SCALARS)) {
            case "strings" -> true;
            case "numbers" -> false;
            default -> program == Program.CORE;
        };
    }

    private void setRows(JsonObject collection, String path) {
        if (collection.getValue("rows") instanceof JsonArray rows && !rows.isEmpty()) {
            return;
        }
        switch (switches.get(Switch.EMPTY_LIST)) {
            case "array" -> collection.put("rows", new JsonArray());
            case "text" -> collection.put("rows", "");
            case "missing" -> collection.remove("rows");
            default -> byCall(collection, path);
        }
    }

    private static void byCall(JsonObject collection, String path) {
        if (path.startsWith("/api/cards")) {
            collection.put("rows", "");
        } else {
            collection.remove("rows");
        }
    }

    private static void emptyTexts(JsonObject object) {
        object.forEach(field -> {
            if (field.getValue() instanceof JsonArray list) {
                if (list.isEmpty()) {
                    field.setValue("");
                } else {
                    list.forEach(AnswerStyle::emptyTextsWithin);
                }
            } else {
                emptyTextsWithin(field.getValue());
            }
        });
    }

    private static void emptyTextsWithin(Object value) {
        if (value instanceof JsonObject object) {
            emptyTexts(object);
        }
    }

    /** Every scalar as a string. */
    public static JsonObject strings(JsonObject object) {
        JsonObject styled = new JsonObject();
        object.forEach(field -> styled.put(
                field.getKey(), OPAQUE.contains(field.getKey()) ? field.getValue() : strings(field.getValue())));
        return styled.copy();
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
