package dev.vestibule.biostar.answer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The first face in the answer to a scan (section 4.4). Biometric: never log, store or show it.
 *
 * @param json its text, character for character
 * @param tree the same, read
 */
public record ScannedFace(String json, JsonNode tree) {

    /** Without the face. */
    @Override
    public String toString() {
        return "ScannedFace";
    }
}
