package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.web.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the message files say; that each constant has its key is checked by the build. */
class AlertTextsTest {

    static Stream<Arguments> failures() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(FailureKind.values()).map(kind -> Arguments.of(language, kind)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachFailureHasASentenceOfItsOwn(Language language, FailureKind kind) {
        String sentence = failure(language, kind);
        assertThat(sentence).isNotBlank().matches(".*[.。]").doesNotContain(kind.name(), "failure", "{");
        List<String> others = Arrays.stream(FailureKind.values())
                .filter(other -> other != kind)
                .map(other -> failure(language, other))
                .toList();
        assertThat(others).doesNotContain(sentence);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void koreanIsNotEnglish(FailureKind kind) {
        assertThat(failure(Language.KO, kind)).containsPattern("[가-힣]{2}.*(요|다)\\.$");
        assertThat(failure(Language.EN, kind)).doesNotContainPattern("[가-힣]");
    }

    @ParameterizedTest
    @EnumSource(ReturnReason.class)
    void eachReasonHasASentenceInBothLanguages(ReturnReason because) {
        assertThat(because(Language.EN, because)).endsWith(".").doesNotContainPattern("[가-힣]");
        assertThat(because(Language.KO, because)).containsPattern("[가-힣]{2}.*다\\.$|요\\.$");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void eachPageHasAHeadingInBothLanguages(Step step) {
        assertThat(heading(Language.EN, step)).isNotBlank().doesNotContain(step.name(), "{");
        assertThat(heading(Language.KO, step)).containsPattern("[가-힣]");
    }

    /** Whoever reads "Press Start" finds a button of that name. */
    @ParameterizedTest
    @CsvSource({"DE,„(.+?)“", "ES,«(.+?)»", "FR,«.(.+?).»", "JA,「(.+?)」", "ZH,“(.+?)”", "AR,«(.+?)»"})
    void whatStandsInQuotesIsTheNameOfAButton(Language language, String quoted) {
        Properties buttons = texts("kiosk", language);
        List<String> named = texts("kioskAlert", language).values().stream()
                .flatMap(sentence ->
                        Pattern.compile(quoted).matcher((String) sentence).results())
                .map((MatchResult name) -> name.group(1))
                .toList();
        assertThat(named).hasSize(11);
        assertThat(Stream.of("start", "useBadge", "scanFace", "useThisPicture", "lookAgain", "tryAgain")
                        .map(buttons::getProperty))
                .containsAll(named);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theProductBehindIsTheDoorSystemForPeople(Language language) {
        assertThat(texts("kiosk", language).values()).noneMatch(text -> ((String) text).contains("BioStar"));
        assertThat(texts("kioskAlert", language).values()).noneMatch(text -> ((String) text).contains("BioStar"));
    }

    private static String failure(Language language, FailureKind kind) {
        return texts("kioskAlert", language).getProperty("failure_$" + kind);
    }

    private static String because(Language language, ReturnReason because) {
        return texts("kioskAlert", language).getProperty("because_$" + because);
    }

    private static String heading(Language language, Step step) {
        return texts("kiosk", language).getProperty("heading_" + step);
    }

    private static Properties texts(String bundle, Language language) {
        Path file = Path.of("src-web/messages", bundle + "_" + language.tag() + ".properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
