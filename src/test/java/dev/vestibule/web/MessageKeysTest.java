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

/**
 * Every bundle has every key in every language that its pages come in, with a text and the same values in it: the
 * kiosk's and those of error pages in all, operators' pages in English and Korean.
 */
class MessageKeysTest {

    private static final Path MESSAGES = Path.of("src-web/messages");
    private static final Path OF_THE_EMULATOR = Path.of("src/main/emulator/messages");
    private static final Set<String> OF_KIOSKS = Set.of("kiosk", "kioskAlert", "web");
    private static final List<Language> OF_OPERATORS = List.of(Language.EN, Language.KO);
    private static final Pattern FILE = Pattern.compile("(\\w+)_(\\w{2})\\.properties");
    private static final List<Class<?>> INTERFACES = new ClassFileImporter()
            .importPackages("dev.vestibule").stream()
                    .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();
    private static final Pattern NUMBER = Pattern.compile("\\{(?:number|total|seconds|minutes)}");
    private static final Pattern NOT_SET_APART = Pattern.compile("(?<!\u2068)\\{\\w+}|\\{\\w+}(?!\u2069)");
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
                .flatMap(bundle -> languages(bundle).stream()
                        .filter(language -> language != Language.EN)
                        .map(language -> Arguments.of(bundle, language)))
                .toList();
    }

    private static List<Language> languages(String bundle) {
        return OF_KIOSKS.contains(bundle) ? Arrays.asList(Language.values()) : OF_OPERATORS;
    }

    @Test
    void everyFileIsABundleInALanguageOfItsPages() throws IOException {
        try (Stream<Path> files = files()) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(name -> {
                        var file = FILE.matcher(name);
                        assertThat(file.matches()).as(name).isTrue();
                        assertThat(languages(file.group(1)))
                                .extracting(Language::tag)
                                .as(name)
                                .contains(file.group(2));
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

    /** A name or an address in Latin letters would else pull the Arabic words around it out of their order. */
    @ParameterizedTest
    @MethodSource("translations")
    void whatIsFilledInIsSetApartWhereLinesRunFromTheRight(String bundle, Language language) throws IOException {
        Properties texts = load(bundle, language);
        if (language.direction().equals("rtl")) {
            assertThat(texts.values())
                    .extracting(text -> NUMBER.matcher((String) text).replaceAll(""))
                    .noneMatch(text -> NOT_SET_APART.matcher(text).find());
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
