package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that a person reads or hears comes from a message bundle: no template holds one itself. */
class TemplateTextTest {

    private static final List<Path> TEMPLATES =
            List.of(Path.of("src-web/templates"), Path.of("src/main/emulator/templates"));

    /** A name is the same in every language. */
    private static final String PRODUCT = "Vestibule";

    private static final Pattern NO_TEXT =
            Pattern.compile("(?s)\\{!.*?!}|\\{\\|.*?\\|}|<!--.*?-->|<script.*?</script>|<style.*?</style>");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(aria-label|aria-description|alt|title|placeholder|label)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern BUTTON_VALUE =
            Pattern.compile("<input[^>]*type=\"(?:submit|button|reset)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    static List<Path> templates() throws IOException {
        List<Path> templates = new ArrayList<>();
        for (Path folder : TEMPLATES) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).sorted().forEach(templates::add);
            }
        }
        return templates;
    }

    @Test
    void thereAreTemplates() throws IOException {
        assertThat(templates()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTextOfItsOwn(Path template) {
        assertThat(texts(read(template))).isEmpty();
    }

    @Test
    void hardCodedTextIsFound() {
        assertThat(texts("<p>Hello {name}</p>")).containsExactly("Hello");
        assertThat(texts("<img alt=\"A picture\">")).containsExactly("A", "picture");
        assertThat(texts("{#if a}<b>yes</b>{#else}{kiosk:no}{/if}")).containsExactly("yes");
        assertThat(texts("<input type=\"submit\" value=\"Go\">")).containsExactly("Go");
        assertThat(texts("<p class=\"a\" data-b=\"c\">{x:y('z')} · 1 {inject:a.b}</p>"))
                .isEmpty();
        assertThat(texts("<button aria-label=\"{x:close}\"{#if a} disabled{/if}>✕</button>"))
                .isEmpty();
    }

    private static List<String> texts(String template) {
        String text =
                EXPRESSION.matcher(NO_TEXT.matcher(template).replaceAll("")).replaceAll("");
        Stream<String> shown = Stream.of(TAG.matcher(text).replaceAll(" ").replaceAll("&\\w+;", " "));
        Stream<String> spoken = SPOKEN_ATTRIBUTE.matcher(text).results().map(found -> found.group(2));
        Stream<String> pressed = BUTTON_VALUE.matcher(text).results().map(found -> found.group(1));
        return Stream.of(shown, spoken, pressed)
                .flatMap(part -> part)
                .flatMap(part -> LETTERS.matcher(part).results().map(MatchResult::group))
                .filter(word -> !word.equals(PRODUCT))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
