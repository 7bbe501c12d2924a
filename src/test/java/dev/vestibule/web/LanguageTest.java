package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"en,EN", "en-GB,EN", "ko,KO", "ko-KR,KO", "KO,KO", "ko-Kore-KR,KO", "zh-CN,ZH", "ar-EG,AR", "de-AT,DE"})
    void regionsAndScriptsDoNotMatter(String tag, Language language) {
        assertThat(Language.of(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "xx", "tlh", "kok", "<script>", "e n"})
    void whatIsNotCompleteIsNoLanguage(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }

    @Test
    void englishComesFirst() {
        assertThat(Language.values()[0]).isEqualTo(Language.EN);
    }

    @Test
    void onlyArabicRunsFromTheRight() {
        assertThat(Language.values())
                .filteredOn(language -> language.direction().equals("rtl"))
                .containsExactly(Language.AR);
    }

    /** On a machine whose own locale is en-US, a build without these did not find the English texts it asked for. */
    @Test
    void theBuildKnowsTheLanguagesWhateverItsMachineSpeaks() throws IOException {
        Properties built = new Properties();
        try (InputStream settings = LanguageTest.class.getResourceAsStream("/application.properties")) {
            built.load(settings);
        }
        assertThat(built)
                .containsEntry("quarkus.default-locale", Language.EN.tag())
                .containsEntry(
                        "quarkus.locales",
                        Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(",")));
    }
}
