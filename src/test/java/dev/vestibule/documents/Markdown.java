package dev.vestibule.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown file of the project, as far as its links go.
 *
 * @param file where it is
 * @param text what is in it
 */
record Markdown(Path file, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

    static Markdown read(Path file) {
        try {
            return new Markdown(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where its links go, pictures' too; what only looks like a link inside code is none. */
    List<String> links() {
        return found(LINK, CODE.matcher(prose()).replaceAll("code"));
    }

    /** What it writes as code within its sentences. */
    List<String> codes() {
        return found(CODE, prose());
    }

    /** The anchors of its headings, as GitHub makes them: the second of the same name gets a number. */
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, Integer> times = new HashMap<>();
        for (String heading : found(HEADING, prose())) {
            String anchor = anchor(heading);
            int before = times.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    private static String anchor(String heading) {
        String words = LINK.matcher(heading).find() ? heading.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1") : heading;
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                .replace(' ', '-');
    }

    private String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toList());
    }
}
