package dev.vestibule.biostar.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Watches a scan's answer (section 4.4) while it is read into a tree, and so cuts the first face out of it, character for
 * character, without reading it again. Of a key that stands there twice the last one counts, as in the tree.
 */
final class ScannedFaceParser extends JsonParserDelegate {

    private static final String CREDENTIALS = "credentials";
    private static final String FACES = "faces";

    private final String answer;
    private JsonStreamContext face;
    private int start;
    private String text = "";

    private ScannedFaceParser(JsonParser parser, String answer) {
        super(parser);
        this.answer = answer;
    }

    /** An answer as a tree, and the first face in it. */
    record Seen(JsonNode root, Optional<ScannedFace> face) {}

    /** Reads an answer; empty when it is no JSON object. */
    static Optional<Seen> read(String answer) {
        try (ScannedFaceParser watched = new ScannedFaceParser(Lenient.JSON.createParser(answer), answer)) {
            JsonNode root = Lenient.JSON.readTree(watched);
            return root != null && root.isObject() ? Optional.of(watched.seen(root)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Seen seen(JsonNode root) {
        JsonNode faces = root.path(CREDENTIALS).path(FACES);
        JsonNode first = faces.isArray() ? faces.path(0) : faces;
        return new Seen(root, first.isObject() ? Optional.of(new ScannedFace(text, first)) : Optional.empty());
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token == JsonToken.START_OBJECT && isFirstFace(getParsingContext())) {
            face = getParsingContext();
            start = Math.toIntExact(currentTokenLocation().getCharOffset());
        } else if (token == JsonToken.END_OBJECT && face != null && getParsingContext() == face.getParent()) {
            text = answer.substring(start, Math.toIntExact(currentLocation().getCharOffset()));
            face = null;
        }
        return token;
    }

    /** {@code credentials.faces[0]}, or {@code credentials.faces} when it is no list. */
    private static boolean isFirstFace(JsonStreamContext object) {
        JsonStreamContext parent = object.getParent();
        JsonStreamContext list = parent.inArray() && parent.getCurrentIndex() == 0 ? parent.getParent() : parent;
        return isAt(FACES, list)
                && isAt(CREDENTIALS, list.getParent())
                && list.getParent().getParent().inRoot();
    }

    private static boolean isAt(String key, JsonStreamContext object) {
        return object != null && object.inObject() && key.equals(object.getCurrentName());
    }
}
