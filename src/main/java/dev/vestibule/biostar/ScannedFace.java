package dev.vestibule.biostar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Cuts the first face out of a scan's answer (section 4.4), character for character. */
final class ScannedFace {

    private ScannedFace() {}

    /** The text of {@code credentials.faces[0]}; empty when there is none. */
    static Optional<String> in(String answer) {
        try (JsonParser parser = Lenient.JSON.createParser(answer)) {
            boolean found = parser.nextToken() == JsonToken.START_OBJECT
                    && enter(parser, "credentials")
                    && parser.currentToken() == JsonToken.START_OBJECT
                    && enter(parser, "faces")
                    && atFirst(parser);
            return found ? Optional.of(slice(parser, answer)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Moves to the value of a member of the object that the parser has just entered. */
    private static boolean enter(JsonParser parser, String field) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = field.equals(parser.currentName());
            parser.nextToken();
            if (wanted) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean atFirst(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken() == JsonToken.START_ARRAY ? parser.nextToken() : parser.currentToken();
        return token == JsonToken.START_OBJECT;
    }

    private static String slice(JsonParser parser, String answer) throws IOException {
        int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        parser.skipChildren();
        int end = Math.toIntExact(parser.currentLocation().getCharOffset());
        return answer.substring(start, end);
    }
}
