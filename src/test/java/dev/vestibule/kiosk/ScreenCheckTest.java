package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenCheckTest {

    @ParameterizedTest
    @ValueSource(ints = {5, 24, 100})
    void aScreenThatThereIsMayBeSet(int diagonal) {
        assertThat(new ScreenCheck(() -> diagonal).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-24, 0, 4, 101, 610})
    void oneThatThereIsNotEndsTheStart(int diagonal) {
        assertThat(new ScreenCheck(() -> diagonal).mistakes())
                .containsExactly("VESTIBULE_SCREEN_DIAGONAL must be between 5 and 100 inches.");
    }
}
