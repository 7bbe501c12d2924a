package dev.vestibule.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrollmentCheckTest {

    @Test
    void theGuidesPoseIsTheDefault() {
        assertThat(config("").poseSensitivity()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "4,true", "9,true", "10,false", "-1,false"})
    void aPoseIsANumberThatReadersKnow(String pose, boolean known) {
        assertThat(new EnrollmentCheck(config(pose)).mistakes().toList())
                .isEqualTo(
                        known ? List.of() : List.of("VESTIBULE_ENROLLMENT_POSE_SENSITIVITY must be between 0 and 9."));
    }

    private static EnrollmentConfig config(String pose) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(EnrollmentConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter());
        if (!pose.isEmpty()) {
            builder.withDefaultValue("vestibule.enrollment.pose-sensitivity", pose);
        }
        return builder.build().getConfigMapping(EnrollmentConfig.class);
    }
}
