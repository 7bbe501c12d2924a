package dev.vestibule.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConsoleTextsTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static final List<String> BUNDLES = List.of("console", "consolePeople", "consolePerson", "consoleKiosks");

    private final Properties english = texts("en");
    private final Properties korean = texts("ko");

    @Test
    void bothLanguagesHaveTheSameTextsAndNoneIsEmpty() {
        assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(korean.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void bothLanguagesUseTheSameParameters() {
        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(korean.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    @Test
    void koreanIsKorean() {
        assertThat(korean.stringPropertyNames())
                .filteredOn(key -> korean.getProperty(key).equals(english.getProperty(key)))
                .as("texts that are the same in both languages")
                .isEmpty();
    }

    private static TreeSet<String> parameters(String text) {
        TreeSet<String> names = new TreeSet<>();
        PARAMETER.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        for (String bundle : BUNDLES) {
            String file = "messages/" + bundle + "_" + language + ".properties";
            try (var stream = ConsoleTextsTest.class.getClassLoader().getResourceAsStream(file)) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return texts;
    }
}
