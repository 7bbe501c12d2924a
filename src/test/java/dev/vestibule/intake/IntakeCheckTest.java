package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would let no form or no browser in ends the start with one sentence. */
class IntakeCheckTest {

    @Test
    void theDefaultsAreGood() {
        assertThat(mistakes(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "head-time|999ms|1s|VESTIBULE_INTAKE_HEAD_TIME must be at least 1 second.",
                "body-time|0s|1s|VESTIBULE_INTAKE_BODY_TIME must be at least 1 second.",
                "answer-time|1ms|1s|VESTIBULE_INTAKE_ANSWER_TIME must be at least 1 second.",
                "connections|5|6|VESTIBULE_INTAKE_CONNECTIONS must be at least 6.",
                "connections-per-address|0|6|VESTIBULE_INTAKE_CONNECTIONS_PER_ADDRESS must be at least 6.",
                "management-connections|-1|6|VESTIBULE_INTAKE_MANAGEMENT_CONNECTIONS must be at least 6.",
                "management-connections-per-address|5|6"
                        + "|VESTIBULE_INTAKE_MANAGEMENT_CONNECTIONS_PER_ADDRESS must be at least 6.",
                "form-size|1023|1K|VESTIBULE_INTAKE_FORM_SIZE must be at least 1K."
            })
    void whatIsTooLittleIsNamed(String setting, String tooLittle, String enough, String sentence) {
        assertThat(mistakes(Map.of(setting, tooLittle))).containsExactly(sentence);
        assertThat(mistakes(Map.of(setting, enough))).isEmpty();
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(mistakes(Map.of("head-time", "0s", "form-size", "1"))).hasSize(2);
    }

    private static List<String> mistakes(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(IntakeConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withConverter(MemorySize.class, 100, new MemorySizeConverter());
        settings.forEach((name, value) -> builder.withDefaultValue("vestibule.intake." + name, value));
        return new IntakeCheck(builder.build().getConfigMapping(IntakeConfig.class))
                .mistakes()
                .toList();
    }
}
