package dev.vestibule.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretKeysTest {

    private final SecretKeys keys = new SecretKeys(() -> Optional.of("0123456789abcdef0123456789abcdef"));

    @Test
    void everyPurposeHasAKeyOfItsOwn() {
        Set<String> hashes = new HashSet<>();
        for (Purpose purpose : Purpose.values()) {
            hashes.add(keys.hash(purpose, "same text"));
        }
        assertThat(hashes).hasSize(Purpose.values().length);
    }

    @Test
    void theSameSecretGivesTheSameHashOnEveryReplica() {
        SecretKeys replica = new SecretKeys(() -> Optional.of("0123456789abcdef0123456789abcdef"));
        assertThat(replica.hash(Purpose.PASS, "4027153381")).isEqualTo(keys.hash(Purpose.PASS, "4027153381"));
    }

    @Test
    void aHashDoesNotShowWhatWasHashed() {
        assertThat(keys.hash(Purpose.PASS, "4027153381"))
                .matches("[0-9a-f]{64}")
                .doesNotContain("4027153381");
    }

    @Test
    void withoutASecretEveryStartHasAnother() {
        SecretKeys one = new SecretKeys(Optional::empty);
        SecretKeys two = new SecretKeys(Optional::empty);
        assertThat(one.hash(Purpose.PASS, "text")).isNotEqualTo(two.hash(Purpose.PASS, "text"));
    }

    @Test
    void whatIsKeptIsMadeWithTheSecretAndFoundByTheOneBeforeToo() {
        SecretKeys changed = TestSecrets.keys("fedcba9876543210fedcba9876543210", "0123456789abcdef0123456789abcdef");
        KeyedHash hashes = changed.hashes(Purpose.PASS, "4027153381");

        assertThat(changed.hash(Purpose.PASS, "4027153381")).isEqualTo(hashes.current());
        assertThat(hashes.before()).isEqualTo(keys.hash(Purpose.PASS, "4027153381"));
        assertThat(hashes.matches(hashes.before())).isTrue();
        assertThat(hashes.isOld(hashes.before())).isTrue();
        assertThat(hashes.isOld(hashes.current())).isFalse();
        assertThat(hashes.matches(changed.hash(Purpose.PASS, "another"))).isFalse();
    }

    @Test
    void withoutASecretBeforeBothHashesAreTheSame() {
        KeyedHash hashes = keys.hashes(Purpose.PASS, "4027153381");
        assertThat(hashes.before()).isEqualTo(hashes.current());
    }

    @Test
    void aesKeysHave256Bits() {
        assertThat(keys.aes(Purpose.CAPTURE).getEncoded()).hasSize(32);
    }
}
