package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.answer.Lenient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when a user is valid, and so whether they are active. BioStar writes dates in its own local time, with a Z and without one (section 1), and rows
 * of its searches say nothing else of it (sections 3.6 and 3.7).
 */
@ApplicationScoped
public class Validity {

    /** {@code yyyy-MM-ddTHH:mm:ss}; what follows says nothing. */
    private static final int DATE_AND_TIME = 19;

    /** Where a day ends last: what is over there is over everywhere. */
    private static final ZoneId LAST = ZoneOffset.ofHours(-12);

    private final Clock clock;
    private final ZoneId zone;

    Validity(Clock clock, BioStarConfig config) {
        this.clock = clock;
        this.zone = zone(config).orElseGet(ZoneId::systemDefault);
    }

    /** The configured zone; empty when there is none, or none that exists. */
    static Optional<ZoneId> zone(BioStarConfig config) {
        try {
            return config.timeZone().map(ZoneId::of);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether an answer about a user says that they are neither disabled nor out of time. */
    public boolean isActive(JsonNode user) {
        return !Lenient.truth(user, "disabled") && !isOver(user);
    }

    /**
     * Whether the user's time is over. BioStar's own word counts, where it gives it; a date that is over wherever BioStar
     * may be counts in spite of it.
     */
    boolean isOver(JsonNode user) {
        if (Lenient.truth(user, "expired")) {
            return true;
        }
        boolean told = !Lenient.text(user, "expired").isBlank();
        ZoneId there = told ? LAST : zone;
        return expiry(user)
                .filter(end -> end.isBefore(LocalDateTime.ofInstant(clock.instant(), there)))
                .isPresent();
    }

    private static Optional<LocalDateTime> expiry(JsonNode user) {
        String text = Lenient.text(user, "expiry_datetime").trim();
        return Stream.of(text)
                .filter(date -> date.length() >= DATE_AND_TIME)
                .flatMap(date -> parsed(date.substring(0, DATE_AND_TIME)))
                .findFirst();
    }

    private static Stream<LocalDateTime> parsed(String date) {
        try {
            return Stream.of(LocalDateTime.parse(date.replace(' ', 'T')));
        } catch (DateTimeException unreadable) {
            return Stream.empty();
        }
    }
}
