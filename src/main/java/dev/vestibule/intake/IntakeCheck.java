package dev.vestibule.intake;

import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Times and sizes with which no form would ever arrive are a mistake. */
@Singleton
class IntakeCheck implements ConfigurationCheck {

    private static final Duration LEAST_TIME = Duration.ofSeconds(1);
    private static final long LEAST_FORM = 1024;
    private static final int LEAST_CONNECTIONS = 6;

    private final IntakeConfig config;

    IntakeCheck(IntakeConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> mistakes() {
        return Stream.of(
                        mistake(
                                config.bodyTime().compareTo(LEAST_TIME) < 0,
                                "VESTIBULE_INTAKE_BODY_TIME must be at least 1 second."),
                        mistake(
                                config.headTime().compareTo(LEAST_TIME) < 0,
                                "VESTIBULE_INTAKE_HEAD_TIME must be at least 1 second."),
                        mistake(
                                config.answerTime().compareTo(LEAST_TIME) < 0,
                                "VESTIBULE_INTAKE_ANSWER_TIME must be at least 1 second."),
                        fewConnections(config.connections(), "VESTIBULE_INTAKE_CONNECTIONS"),
                        fewConnections(config.connectionsPerAddress(), "VESTIBULE_INTAKE_CONNECTIONS_PER_ADDRESS"),
                        fewConnections(config.managementConnections(), "VESTIBULE_INTAKE_MANAGEMENT_CONNECTIONS"),
                        fewConnections(
                                config.managementConnectionsPerAddress(),
                                "VESTIBULE_INTAKE_MANAGEMENT_CONNECTIONS_PER_ADDRESS"),
                        mistake(
                                config.formSize().asLongValue() < LEAST_FORM,
                                "VESTIBULE_INTAKE_FORM_SIZE must be at least 1K."))
                .flatMap(one -> one);
    }

    /** Fewer than one browser opens by itself. */
    private static Stream<String> fewConnections(int most, String variable) {
        return mistake(most < LEAST_CONNECTIONS, variable + " must be at least " + LEAST_CONNECTIONS + ".");
    }

    private static Stream<String> mistake(boolean made, String sentence) {
        return made ? Stream.of(sentence) : Stream.empty();
    }
}
