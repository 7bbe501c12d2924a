package dev.vestibule.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration MINUTES = Duration.ofMinutes(5);

    private final Tokens tokens = tokens("0123456789abcdef0123456789abcdef", NOW);

    @Test
    void whatWasSealedOpensAgain() {
        String token = tokens.seal(Purpose.JOURNEY, "kiosk-1", "한국어 and \"quotes\"", MINUTES);
        assertThat(tokens.open(Purpose.JOURNEY, "kiosk-1", token)).contains("한국어 and \"quotes\"");
    }

    @Test
    void nothingOfTheTextCanBeReadInTheToken() {
        String token = tokens.seal(Purpose.CAPTURE, "journey", "template-canary", MINUTES);
        for (String part : token.split("\\.")) {
            assertThat(new String(Base64.getUrlDecoder().decode(part))).doesNotContain("canary");
        }
    }

    @Test
    void aTokenOfAnotherPurposeDoesNotOpen() {
        String token = tokens.seal(Purpose.CAPTURE, "same", "text", MINUTES);
        assertThat(tokens.open(Purpose.JOURNEY, "same", token)).isEmpty();
    }

    @Test
    void aTokenOfAnotherBindingDoesNotOpen() {
        String token = tokens.seal(Purpose.JOURNEY, "kiosk-1", "text", MINUTES);
        assertThat(tokens.open(Purpose.JOURNEY, "kiosk-2", token)).isEmpty();
    }

    @Test
    void anotherSiteSecretDoesNotOpenIt() {
        String token = tokens.seal(Purpose.JOURNEY, "kiosk-1", "text", MINUTES);
        Tokens other = tokens("another secret of thirty-two char", NOW);
        assertThat(other.open(Purpose.JOURNEY, "kiosk-1", token)).isEmpty();
    }

    @Test
    void aTokenOfTheSecretBeforeOpensAndANewOneIsMadeWithTheSecret() {
        Tokens changed =
                tokens(TestSecrets.keys("the secret that is set afterwards", "0123456789abcdef0123456789abcdef"));
        String old = tokens.seal(Purpose.JOURNEY, "kiosk-1", "text", MINUTES);
        String fresh = changed.seal(Purpose.JOURNEY, "kiosk-1", "text", MINUTES);

        assertThat(changed.open(Purpose.JOURNEY, "kiosk-1", old)).contains("text");
        assertThat(changed.open(Purpose.JOURNEY, "kiosk-2", old)).isEmpty();
        assertThat(changed.open(Purpose.CAPTURE, "kiosk-1", old)).isEmpty();
        assertThat(changed.open(Purpose.JOURNEY, "kiosk-1", fresh)).contains("text");
        assertThat(tokens.open(Purpose.JOURNEY, "kiosk-1", fresh)).isEmpty();
    }

    @Test
    void whileReplicasChangeOneByOneTheyOpenEachOthersTokens() {
        String old = "0123456789abcdef0123456789abcdef";
        String next = "the secret that is set afterwards";
        Tokens notYet = tokens(TestSecrets.keys(old, next));
        Tokens already = tokens(TestSecrets.keys(next, old));

        assertThat(notYet.open(Purpose.JOURNEY, "k", already.seal(Purpose.JOURNEY, "k", "text", MINUTES)))
                .contains("text");
        assertThat(already.open(Purpose.JOURNEY, "k", notYet.seal(Purpose.JOURNEY, "k", "text", MINUTES)))
                .contains("text");
    }

    @Test
    void aReplicaWithTheSameSecretOpensIt() {
        String token = tokens.seal(Purpose.JOURNEY, "kiosk-1", "text", MINUTES);
        Tokens replica = tokens("0123456789abcdef0123456789abcdef", NOW);
        assertThat(replica.open(Purpose.JOURNEY, "kiosk-1", token)).contains("text");
    }

    @Test
    void itOpensUntilItExpiresAndNotALaterMillisecond() {
        String token = tokens.seal(Purpose.JOURNEY, "kiosk-1", "text", MINUTES);
        assertThat(at(NOW.plus(MINUTES).minusMillis(1)).open(Purpose.JOURNEY, "kiosk-1", token))
                .isPresent();
        assertThat(at(NOW.plus(MINUTES)).open(Purpose.JOURNEY, "kiosk-1", token))
                .isEmpty();
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String token = tokens.seal(Purpose.JOURNEY, "kiosk-1", "text", MINUTES);
        for (int index = 0; index < token.length(); index++) {
            char other = token.charAt(index) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, index) + other + token.substring(index + 1);
            Optional<String> opened = tokens.open(Purpose.JOURNEY, "kiosk-1", changed);
            // The last character of a base64 part may hold unused bits: then the bytes are the same, never others.
            assertThat(opened.orElse("text")).isEqualTo("text");
            if (index < token.length() - 1) {
                assertThat(decoded(changed).equals(decoded(token)) || opened.isEmpty())
                        .as("character %d", index)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "....", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.e30.", "\u0000", "🙂.🙂.🙂.🙂.🙂"})
    void rubbishDoesNotOpen(String rubbish) {
        assertThat(tokens.open(Purpose.JOURNEY, "kiosk-1", rubbish)).isEmpty();
    }

    @Test
    void twoTokensOfTheSameTextDiffer() {
        assertThat(tokens.seal(Purpose.JOURNEY, "kiosk-1", "text", MINUTES))
                .isNotEqualTo(tokens.seal(Purpose.JOURNEY, "kiosk-1", "text", MINUTES));
    }

    private static String decoded(String token) {
        StringBuilder bytes = new StringBuilder();
        for (String part : token.split("\\.", -1)) {
            try {
                bytes.append(java.util.Arrays.toString(Base64.getUrlDecoder().decode(part)));
            } catch (IllegalArgumentException malformed) {
                bytes.append("malformed ").append(part);
            }
        }
        return bytes.toString();
    }

    private static Tokens at(Instant time) {
        return tokens("0123456789abcdef0123456789abcdef", time);
    }

    private static Tokens tokens(String secret, Instant time) {
        return new Tokens(new SecretKeys(() -> Optional.of(secret)), Clock.fixed(time, ZoneOffset.UTC));
    }

    private static Tokens tokens(SecretKeys keys) {
        return new Tokens(keys, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
