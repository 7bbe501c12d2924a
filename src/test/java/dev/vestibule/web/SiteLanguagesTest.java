package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.vestibule.configuration.EmulationConfig;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which languages a site offers. */
class SiteLanguagesTest {

    private final SiteConfig config = mock(SiteConfig.class);
    private final SiteCheck check = new SiteCheck(config, mock(EmulationConfig.class));

    @BeforeEach
    void everythingElseIsSet() {
        when(config.organization()).thenReturn(Optional.of("Test"));
        when(config.privacyUrl()).thenReturn(Optional.of("https://privacy.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de,en", "ar", "en,ko,de,es,fr,ja,zh,ar"})
    void anyOfTheCompleteOnesInAnyOrder(String tags) {
        site(tags);
        assertThat(check.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en,it", "EN", "de-AT", "en,de,en", "english"})
    void anythingElseEndsTheStartWithOneSentence(String tags) {
        site(tags);
        assertThat(check.mistakes())
                .containsExactly("VESTIBULE_LANGUAGES must name at least one of en, ko, de, es, fr, ja, zh, ar, with"
                        + " commas, each once.");
    }

    @Test
    void theFirstIsForEverybodyElse() {
        SiteLanguages languages = site("ar,de");
        assertThat(languages.ofKiosks()).containsExactly(Language.AR, Language.DE);
        assertThat(languages.first()).isEqualTo(Language.AR);
        assertThat(languages.of("/kiosk").get(0)).isEqualTo(Language.AR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/people/1002", "/emulator"})
    void operatorsPagesAreInEnglishAndKoreanWhateverTheKiosksOffer(String path) {
        assertThat(site("ar,de").of(path)).containsExactly(Language.EN, Language.KO);
    }

    private SiteLanguages site(String tags) {
        when(config.languages()).thenReturn(List.of(tags.split(",")));
        return new SiteLanguages(config);
    }
}
