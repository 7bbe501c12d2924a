package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle has every key in every language, with a text and the same values in it. */
class MessageKeysTest {

    private static final Path MESSAGES = Path.of("src-web/messages");
    private static final Path OF_THE_EMULATOR = Path.of("src/main/emulator/messages");
    private static final Pattern FILE = Pattern.compile("(\\w+)_(\\w{2})\\.properties");
    private static final List<Class<?>> INTERFACES = new ClassFileImporter()
            .importPackages("dev.vestibule").stream()
                    .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)[^}]*}");

    static Set<String> bundles() throws IOException {
        try (Stream<Path> files = files()) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(file -> file.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static List<Arguments> translations() throws IOException {
        return bundles().stream()
                .flatMap(bundle -> Arrays.stream(Language.values())
                        .filter(language -> language != Language.EN)
                        .map(language -> Arguments.of(bundle, language)))
                .toList();
    }

    @Test
    void everyFileIsABundleInALanguageOfTheSite() throws IOException {
        Set<String> tags = Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.toSet());
        try (Stream<Path> files = files()) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(name -> {
                        var file = FILE.matcher(name);
                        assertThat(file.matches()).as(name).isTrue();
                        assertThat(tags).as(name).contains(file.group(2));
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void hasTheKeysOfEnglish(String bundle, Language language) throws IOException {
        assertThat(load(bundle, language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(bundle, Language.EN).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void hasATextWithTheValuesOfEnglish(String bundle, Language language) throws IOException {
        Properties english = load(bundle, Language.EN);
        Properties translated = load(bundle, language);
        for (String key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(translated.getProperty(key)).as(key).isNotBlank();
            assertThat(values(translated, key)).as(key).isEqualTo(values(english, key));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsThereTwice(String bundle) throws IOException {
        for (Language language : Language.values()) {
            if (!Files.exists(file(bundle, language))) {
                continue;
            }
            List<String> keys = Files.readAllLines(file(bundle, language)).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).trim())
                    .toList();
            assertThat(keys).as(bundle + " " + language).doesNotHaveDuplicates();
        }
    }

    private static Set<String> values(Properties texts, String key) {
        return VALUE.matcher(texts.getProperty(key))
                .results()
                .map((MatchResult value) -> value.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties load(String bundle, Language language) throws IOException {
        Properties texts = new Properties();
        if (language == Language.EN) {
            texts.putAll(annotated(bundle));
        }
        if (!Files.exists(file(bundle, language))) {
            return texts;
        }
        try (Reader reader = Files.newBufferedReader(file(bundle, language))) {
            texts.load(reader);
        }
        return texts;
    }

    /** English may stand in the interface instead of in a file. */
    private static Map<String, String> annotated(String bundle) {
        return INTERFACES.stream()
                .filter(type -> type.getAnnotation(MessageBundle.class).value().equals(bundle))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Message.class))
                .filter(method -> !method.getAnnotation(Message.class).value().equals(Message.DEFAULT_VALUE))
                .collect(Collectors.toMap(Method::getName, method -> method.getAnnotation(Message.class)
                        .value()));
    }

    private static Stream<Path> files() throws IOException {
        return Stream.concat(Files.list(MESSAGES), Files.list(OF_THE_EMULATOR));
    }

    private static Path file(String bundle, Language language) {
        Path folder = bundle.equals("emulator") ? OF_THE_EMULATOR : MESSAGES;
        return folder.resolve(bundle + "_" + language.tag() + ".properties");
    }
}
