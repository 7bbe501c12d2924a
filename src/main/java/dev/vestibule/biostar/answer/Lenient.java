package dev.vestibule.biostar.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Reads BioStar's JSON in every form it was seen in (sections 1 and 10): scalars as strings, numbers or booleans, lists
 * as arrays, as one object or absent, references as objects or bare ids.
 */
public final class Lenient {

    /** Reads and writes JSON; a text with more behind its JSON is none. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> TRUE = Set.of("true", "1");

    private Lenient() {}

    /** The tree of a text; empty when it is no JSON object. */
    public static Optional<JsonNode> object(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            return root != null && root.isObject() ? Optional.of(root) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A scalar as text; empty when it is absent, null, or no scalar. */
    public static String text(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** A whole number; 0 when it is absent or none. */
    public static int number(JsonNode parent, String field) {
        return parent.path(field).asInt(0);
    }

    /** Whether a scalar says yes, as a boolean, a string or a number. */
    public static boolean truth(JsonNode parent, String field) {
        return TRUE.contains(text(parent, field).trim().toLowerCase(Locale.ROOT));
    }

    /** The elements of a list, whether it came as an array, as {@code rows}, as one object, or not at all. */
    public static List<JsonNode> list(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (value.isObject() && value.has("rows")) {
            value = value.path("rows");
        }
        if (value.isObject()) {
            value = JSON.createArrayNode().add(value);
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of();
    }

    /** The id of a reference, whether it came as {@code {"id":"1"}} or as the bare id. */
    public static String reference(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isObject() ? text(value, "id") : text(parent, field);
    }

    /** A member that is an object, or a node without members. */
    public static JsonNode member(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isObject() ? value : MissingNode.getInstance();
    }
}
