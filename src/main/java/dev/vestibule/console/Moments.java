package dev.vestibule.console;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes moments the same way in every language, and says that they are UTC. */
@TemplateExtension
final class Moments {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Moments() {}

    /** To the minute: {@code 2026-03-09 08:05 UTC}. */
    static String inWords(Instant moment) {
        return MINUTES.format(moment);
    }
}
