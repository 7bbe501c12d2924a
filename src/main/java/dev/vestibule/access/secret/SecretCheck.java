package dev.vestibule.access.secret;

import dev.vestibule.configuration.ConfigurationCheck;
import dev.vestibule.configuration.EmulationConfig;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/** Production needs a secret of its own: with a random one, replicas and restarts would not know each other's tokens. */
@Singleton
class SecretCheck implements ConfigurationCheck {

    private static final String HARD_TO_GUESS =
            "Set VESTIBULE_SECRET to at least 32 random characters, the same on every replica; openssl rand -base64 32"
                    + " makes them.";

    private static final String BEFORE_TOO_EASY =
            "VESTIBULE_SECRET_BEFORE is too easy to guess to be believed: leave it out, pair the kiosks again and issue"
                    + " new passes.";

    private static final String BEFORE_THE_SAME =
            "VESTIBULE_SECRET_BEFORE must differ from VESTIBULE_SECRET: it is the old one, or left out.";

    private final SecretConfig config;
    private final SecretBeforeConfig before;
    private final EmulationConfig emulation;

    SecretCheck(SecretConfig config, SecretBeforeConfig before, EmulationConfig emulation) {
        this.config = config;
        this.before = before;
        this.emulation = emulation;
    }

    @Override
    public Stream<String> mistakes() {
        return Stream.of(secretMistake(), beforeMistake()).flatMap(Optional::stream);
    }

    private Optional<String> secretMistake() {
        boolean mayBeMissing = LaunchMode.current().isDevOrTest() || emulation.emulated();
        return config.secret().map(SecretStrength::isEnough).orElse(mayBeMissing)
                ? Optional.empty()
                : Optional.of(HARD_TO_GUESS);
    }

    private Optional<String> beforeMistake() {
        if (before.secretBefore().isEmpty()) {
            return Optional.empty();
        }
        if (before.secretBefore().equals(config.secret())) {
            return Optional.of(BEFORE_THE_SAME);
        }
        return before.secretBefore().filter(SecretStrength::isEnough).isPresent()
                ? Optional.empty()
                : Optional.of(BEFORE_TOO_EASY);
    }
}
