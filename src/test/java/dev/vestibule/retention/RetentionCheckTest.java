package dev.vestibule.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionCheckTest {

    private static final Optional<String> NONE = Optional.empty();

    @Test
    void keepsRecordsAndConsentsForEverAndTheRestForAMonthByDefault() {
        RetentionConfig defaults = new SmallRyeConfigBuilder()
                .withMapping(RetentionConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(RetentionConfig.class);

        assertThat(defaults.journeys()).isEqualTo(Duration.ofDays(30));
        assertThat(defaults.records()).isEmpty();
        assertThat(defaults.consents()).isEmpty();
        assertThat(new RetentionCheck(defaults).mistakes()).isEmpty();
    }

    @Test
    void nothingMayGoWithinADay() {
        Optional<Duration> anHour = Optional.of(Duration.ofHours(1));

        assertThat(new RetentionCheck(new TestRetention(Duration.ofHours(23), anHour, anHour, NONE, NONE)).mistakes())
                .containsExactly(
                        "VESTIBULE_RETENTION_JOURNEYS must be at least 1 day, such as 30d.",
                        "VESTIBULE_RETENTION_RECORDS must be at least 1 day, such as 30d.",
                        "VESTIBULE_RETENTION_CONSENTS must be at least 1 day, such as 30d.");
    }

    @Test
    void aPurgingUserNeedsAPassword() {
        Optional<Duration> ever = Optional.empty();

        assertThat(new RetentionCheck(new TestRetention(Duration.ofDays(30), ever, ever, Optional.of("p"), NONE))
                        .mistakes())
                .containsExactly(
                        "Set VESTIBULE_RETENTION_DATABASE_USER and VESTIBULE_RETENTION_DATABASE_PASSWORD together.");
    }
}
