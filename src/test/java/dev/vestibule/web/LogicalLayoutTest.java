package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are laid out by where lines begin and end, never by left and right: so Arabic is mirrored by itself. */
class LogicalLayoutTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    /** A side of the screen, an edge of four values that differ in it, or a shift along the line. */
    private static final Pattern PHYSICAL = Pattern.compile("\\b(?:left|right)\\b|\\btranslateX\\b"
            + "|\\b(?:margin|padding|inset):\\s*[^\\s;}]+ ([^\\s;}]+) [^\\s;}]+ (?!\\1\\s*[;}])[^\\s;}]+\\s*[;}]");

    @ParameterizedTest
    @ValueSource(strings = {"look.css", "console.css"})
    void noSideIsNamed(String sheet) throws IOException {
        assertThat(sides(Files.readString(Path.of("src-web/META-INF/resources/assets", sheet))))
                .isEmpty();
    }

    @Test
    void sidesAreFound() {
        assertThat(sides("a { margin-left: 1rem; } b { text-align: right; }")).containsExactly("left", "right");
        assertThat(sides("a { margin: 0 1rem 0 2rem; }")).hasSize(1);
        assertThat(sides("a { margin: 0 1rem 2rem 1rem; inset: 0; margin-inline-start: 1rem; } /* left */"))
                .isEmpty();
    }

    private static List<String> sides(String sheet) {
        return PHYSICAL.matcher(COMMENT.matcher(sheet).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
