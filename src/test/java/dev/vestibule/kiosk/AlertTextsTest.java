package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.web.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AlertTextsTest {

    static Stream<Arguments> failures() {
        return Arrays.stream(Language.values()).flatMap(language -> Arrays.stream(FailureKind.values())
                .map(kind -> Arguments.of(language, kind)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachFailureHasASentenceOfItsOwn(Language language, FailureKind kind) {
        String sentence = alerts(language).failure(kind);
        assertThat(sentence).isNotBlank().endsWith(".").doesNotContain(kind.name(), "failure", "{");
        List<String> others = Arrays.stream(FailureKind.values())
                .filter(other -> other != kind)
                .map(alerts(language)::failure)
                .toList();
        assertThat(others).doesNotContain(sentence);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void koreanIsNotEnglish(FailureKind kind) {
        assertThat(alerts(Language.KO).failure(kind)).containsPattern("[가-힣]{2}.*(요|다)\\.$");
        assertThat(alerts(Language.EN).failure(kind)).doesNotContainPattern("[가-힣]");
    }

    @ParameterizedTest
    @EnumSource(Because.class)
    void eachReasonHasASentenceInBothLanguages(Because because) {
        assertThat(alerts(Language.EN).because(because)).endsWith(".").doesNotContainPattern("[가-힣]");
        assertThat(alerts(Language.KO).because(because)).containsPattern("[가-힣]{2}.*다\\.$|요\\.$");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void eachPageHasAHeadingInBothLanguages(Step step) {
        assertThat(pages(Language.EN).heading(step)).isNotBlank().doesNotContain(step.name(), "{");
        assertThat(pages(Language.KO).heading(step)).containsPattern("[가-힣]");
    }

    private static AlertMessages alerts(Language language) {
        return MessageBundles.get(AlertMessages.class, Localized.Literal.of(language.tag()));
    }

    private static KioskMessages pages(Language language) {
        return MessageBundles.get(KioskMessages.class, Localized.Literal.of(language.tag()));
    }
}
