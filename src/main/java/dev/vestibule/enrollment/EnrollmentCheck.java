package dev.vestibule.enrollment;

import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A pose that no reader knows would fail every scan. */
@Singleton
class EnrollmentCheck implements ConfigurationCheck {

    private static final int STRICTEST_POSE = 9;

    private final EnrollmentConfig config;

    EnrollmentCheck(EnrollmentConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> mistakes() {
        return config.poseSensitivity() < 0 || config.poseSensitivity() > STRICTEST_POSE
                ? Stream.of("VESTIBULE_ENROLLMENT_POSE_SENSITIVITY must be between 0 and 9.")
                : Stream.empty();
    }
}
