package dev.vestibule.console.people;

import dev.vestibule.console.Section;
import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an operator looks for.
 *
 * @param text part of a name, id or e-mail; empty for all
 * @param groupId only this group; empty for all
 * @param face by face
 * @param offset BioStar's row to begin at, from 0
 */
@TemplateData
record PeopleSearch(String text, String groupId, FaceFilter face, int offset) {

    private static final int LONGEST_TEXT = 100;

    /** Groups have numbers (section 3.8 of the reference); BioStar refuses a search for anything else. */
    private static final Pattern GROUP = Pattern.compile("\\d{1,9}");

    /** What the form or a link sent; whatever is missing or impossible means "all". */
    static PeopleSearch of(String text, String groupId, String face, String offset) {
        String trimmed = Optional.ofNullable(text).orElse("").strip();
        return new PeopleSearch(
                trimmed.substring(0, Math.min(trimmed.length(), LONGEST_TEXT)),
                Optional.ofNullable(groupId)
                        .map(String::strip)
                        .filter(id -> GROUP.matcher(id).matches())
                        .orElse(""),
                FaceFilter.of(face),
                row(offset));
    }

    /** The group to ask BioStar for. */
    Optional<String> group() {
        return Optional.of(groupId).filter(id -> !id.isEmpty());
    }

    /** The page of this search that begins at a row. */
    String at(int row) {
        return Section.PEOPLE.path() + "?search=" + encoded(text) + "&group=" + encoded(groupId) + "&face="
                + face.value() + "&offset=" + row;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int row(String offset) {
        try {
            return offset == null ? 0 : Math.max(0, Integer.parseInt(offset));
        } catch (NumberFormatException typed) {
            return 0;
        }
    }
}
