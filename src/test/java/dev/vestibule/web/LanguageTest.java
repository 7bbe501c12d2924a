package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"en,EN", "en-GB,EN", "ko,KO", "ko-KR,KO", "KO,KO", "ko-Kore-KR,KO"})
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
}
