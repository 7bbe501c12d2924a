package dev.vestibule.kiosk;

import dev.vestibule.configuration.ConfigurationCheck;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** On a screen of another size than there is, letters would be too large or too small to read. */
@Singleton
class ScreenCheck implements ConfigurationCheck {

    private static final int SMALLEST = 5;
    private static final int LARGEST = 100;

    private final ScreenConfig config;

    ScreenCheck(ScreenConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> mistakes() {
        return config.diagonal() < SMALLEST || config.diagonal() > LARGEST
                ? Stream.of("VESTIBULE_SCREEN_DIAGONAL must be between 5 and 100 inches.")
                : Stream.empty();
    }
}
