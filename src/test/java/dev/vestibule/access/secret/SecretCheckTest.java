package dev.vestibule.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretCheckTest {

    private static final String GOOD = "w5+Yb1rUoK0cJ8dHk2xQmZ7VnLs4GfTe9RpXaEiCjDM=";
    private static final String OTHER = "f6Q2nB0tZyKx8WmJcR4sVhPd7LgUaE1oTiXuN5kGbqY=";
    private static final String EASY = "a".repeat(32);

    @Test
    void aSecretAloneIsEnoughAndSoIsOneBesideTheOneBefore() {
        assertThat(mistakes(GOOD, null)).isEmpty();
        assertThat(mistakes(GOOD, OTHER)).isEmpty();
    }

    @Test
    void thirtyTwoEqualLettersAreNoSecret() {
        assertThat(mistakes(EASY, null))
                .containsExactly("Set VESTIBULE_SECRET to at least 32 random characters, the same on every replica;"
                        + " openssl rand -base64 32 makes them.");
    }

    @Test
    void theSecretBeforeIsAnotherOne() {
        assertThat(mistakes(GOOD, GOOD))
                .containsExactly(
                        "VESTIBULE_SECRET_BEFORE must differ from VESTIBULE_SECRET: it is the old one, or left out.");
    }

    @Test
    void aSecretBeforeThatCanBeGuessedWouldLetAnybodyIn() {
        assertThat(mistakes(GOOD, EASY))
                .containsExactly("VESTIBULE_SECRET_BEFORE is too easy to guess to be believed: leave it out, pair the"
                        + " kiosks again and issue new passes.");
    }

    private static String[] mistakes(String secret, String before) {
        return new SecretCheck(() -> Optional.of(secret), () -> Optional.ofNullable(before), () -> false)
                .mistakes()
                .toArray(String[]::new);
    }
}
