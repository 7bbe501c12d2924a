package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedMailTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, a•••@example.org",
        "a@example.org, a•••@example.org",
        "'\"a@b\"@example.org', '\"•••@example.org'",
        "@example.org, •••",
        "no address, •••",
        "김@example.org, 김•••@example.org"
    })
    void onlyTheFirstLetterAndTheDomainAreShown(String address, String masked) {
        assertThat(MaskedMail.of(address)).isEqualTo(masked);
    }
}
