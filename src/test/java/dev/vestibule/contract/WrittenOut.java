package dev.vestibule.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Writes out what OpenAPI means by silence and the validator does not: an object may hold more unless it says otherwise;
 * and puts answers in where they are only named.
 */
final class WrittenOut {

    private static final String MORE = "additionalProperties";
    private static final String ANSWERS = "#/components/responses/";

    private final JsonNode root;

    private WrittenOut(JsonNode root) {
        this.root = root;
    }

    static String of(String yaml) {
        YAMLMapper mapper = new YAMLMapper();
        try {
            JsonNode root = mapper.readTree(yaml);
            new WrittenOut(root).write(root);
            return mapper.writeValueAsString(root);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void write(JsonNode node) {
        if (node instanceof ObjectNode object) {
            String named = object.path("$ref").asText();
            if (named.startsWith(ANSWERS)) {
                object.remove("$ref");
                object.setAll((ObjectNode) root.at("/components/responses/" + named.substring(ANSWERS.length())));
            }
            if (isSchemaOfObject(object) && !object.has(MORE)) {
                object.put(MORE, true);
            }
        }
        node.forEach(this::write);
    }

    private static boolean isSchemaOfObject(ObjectNode node) {
        return node.path("type").asText().equals("object")
                || node.path("required").isArray();
    }
}
