package dev.vestibule.kiosk;

import dev.vestibule.enrollment.EnrollmentConfig;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How long a reader goes on prompting after somebody pressed Stop. */
@Singleton
class ReaderPrompt {

    private final EnrollmentConfig limits;

    ReaderPrompt(EnrollmentConfig limits) {
        this.limits = limits;
    }

    /**
     * The time that the page counted before Stop, as the browser tells it. It is only shown; whether the reader is free
     * is decided by its lease when the next scan is asked for.
     *
     * @param seconds whole seconds; none when it is no number or longer than a prompt can last
     */
    Duration left(String seconds) {
        if (seconds == null || !seconds.matches("\\d{1,3}")) {
            return Duration.ZERO;
        }
        Duration told = Duration.ofSeconds(Long.parseLong(seconds));
        return told.compareTo(limits.readerPrompt()) > 0 ? Duration.ZERO : told;
    }
}
