package dev.vestibule.biostar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BioStarIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "4294967295", "j.doe", ".doe", "a-b_c", "ada@example.org", "홍길동", "a..b"})
    void whatBioStarGives(String id) {
        assertThat(BioStarId.isPlausible(id)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "-",
                "a/b",
                "../1",
                "a\\b",
                "%2e%2e",
                "a%2Fb",
                "a b",
                " 1",
                "a?b",
                "a#b",
                "a;b",
                "a\n",
                "a\u0000",
                "a\u202Eb"
            })
    void whatWouldBeAnotherPath(String id) {
        assertThat(BioStarId.isPlausible(id)).isFalse();
        assertThat(BioStarId.isPlausible("a".repeat(65))).isFalse();
    }
}
