package dev.vestibule.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as it came.
 *
 * @param status HTTP status
 * @param headers all headers
 * @param body the text
 */
public record PlainPage(int status, Map<String, List<String>> headers, String body) {

    /** Where a redirect leads; empty text when it is none. */
    public String location() {
        return String.join(" ", headers.getOrDefault("location", List.of()));
    }

    /** What the page is called. */
    public String heading() {
        return first("<h1[^>]*>(.*?)</h1>").orElse("");
    }

    /** The sentence that says what went wrong; empty when there is none. */
    public String alert() {
        return first("<div class=\"problem\"><div role=\"alert\">(.*?)</div>").orElse("");
    }

    /** How the page says that the reader is held; empty when it does not. */
    public String busy() {
        return first("data-busy=\"\\d+\">(.*?)</p>").orElse("");
    }

    /** The value of a hidden field. */
    public String field(String name) {
        return first("name=\"" + name + "\" value=\"([^\"]*)\"")
                .orElseThrow(() -> new AssertionError("No field " + name + " in " + body));
    }

    /** The page without what is different each time: its reference and its tokens. */
    String sameEachTime() {
        return body.replaceAll("(name=\"csrf-token\" value=\")[^\"]*", "$1")
                .replaceAll("(<p class=\"reference\">)[^<]*", "$1");
    }

    Optional<String> first(String expression) {
        Matcher found = Pattern.compile(expression, Pattern.DOTALL).matcher(body);
        return found.find() ? Optional.of(found.group(1).trim()) : Optional.empty();
    }
}
