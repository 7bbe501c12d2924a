package dev.vestibule.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretStrengthTest {

    private final byte[] random = new byte[32];

    SecretStrengthTest() {
        new SecureRandom().nextBytes(random);
    }

    @RepeatedTest(20)
    void whatTheSentenceTellsToMakeIsEnough() {
        assertThat(SecretStrength.isEnough(Base64.getEncoder().encodeToString(random)))
                .isTrue();
        assertThat(SecretStrength.isEnough(HexFormat.of().formatHex(random))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kX9#mQ2$vL7!pR4&",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "abababababababababababababababab",
                "00000000000000000000000000000001",
                "12345678901234567890123456789012",
                "abcdefghijklmnopqrstuvwxyz012345",
                "0123456789abcdef0123456789abcdef",
                "passwordpasswordpasswordpassword",
                "changeme-changeme-changeme-change",
                "kX9#mQ2$vL7!kX9#mQ2$vL7!kX9#mQ2$vL7!",
                "가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가"
            })
    void whatIsShortRepeatedOrCountedIsNot(String guessed) {
        assertThat(SecretStrength.isEnough(guessed)).isFalse();
    }
}
