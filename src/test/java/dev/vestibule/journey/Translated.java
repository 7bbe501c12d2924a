package dev.vestibule.journey;

import com.microsoft.playwright.Page;
import dev.vestibule.web.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An English page of the kiosk put into other languages where it stands, text by text: it is laid out as if it had come so,
 * and no journey has to be walked eight times.
 */
final class Translated {

    private static final String PUT = """
            ({ texts, tag, direction }) => {
              const words = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) if (/\\p{L}/u.test(walker.currentNode.data)) words.push(walker.currentNode);
              window.before = words.map((node) => [node, node.data]);
              for (const node of words) {
                const whole = texts.find(({ english }) => new RegExp(`^${english}$`).test(node.data.trim()));
                const some = whole ? [whole] : texts.filter(({ english }) => english.length > 20);
                for (const { english, translated } of some) {
                  node.data = node.data.replace(new RegExp(english), translated);
                }
              }
              document.documentElement.lang = tag;
              document.documentElement.dir = direction;
            }
            """;

    private static final String BACK = """
            () => {
              for (const [node, text] of window.before) node.data = text;
              document.documentElement.lang = 'en';
              document.documentElement.dir = 'ltr';
            }
            """;

    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    private Translated() {}

    /** Does something with the page in this language, and puts it back into English. */
    static void into(Language language, Page page, Runnable look) {
        page.evaluate(PUT, Map.of("texts", texts(language), "tag", language.tag(), "direction", language.direction()));
        try {
            look.run();
        } finally {
            page.evaluate(BACK);
        }
    }

    /** Each English text as a pattern with the text that takes its place; longer ones first. */
    private static List<Map<String, String>> texts(Language language) {
        return Stream.of("kiosk", "kioskAlert")
                .flatMap(bundle -> {
                    Properties translated = load(bundle, language);
                    return load(bundle, Language.EN).entrySet().stream()
                            .map(text -> Map.of(
                                    "english", pattern((String) text.getValue()),
                                    "translated",
                                            filled((String) text.getValue(), translated, (String) text.getKey())));
                })
                .sorted((one, other) ->
                        other.get("english").length() - one.get("english").length())
                .collect(Collectors.toList());
    }

    private static String pattern(String english) {
        return VALUE.splitAsStream(english)
                        .map(part -> part.replaceAll("[.*+?^$()|\\[\\]\\\\]", "\\\\$0"))
                        .collect(Collectors.joining("(.+)"))
                + (english.endsWith("}") ? "(.+)" : "");
    }

    /** A value stands where the translation wants it: its number is its place in the English text. */
    private static String filled(String english, Properties translated, String key) {
        String text = translated.getProperty(key);
        int number = 1;
        for (String value :
                VALUE.matcher(english).results().map(found -> found.group()).toList()) {
            text = text.replace(value, "$" + number++);
        }
        return text;
    }

    private static Properties load(String bundle, Language language) {
        Properties texts = new Properties();
        Path file = Path.of("src-web/messages", bundle + "_" + language.tag() + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
