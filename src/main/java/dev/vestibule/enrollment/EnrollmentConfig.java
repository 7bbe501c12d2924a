package dev.vestibule.enrollment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of passes, journeys and scans. */
@ConfigMapping(prefix = "vestibule.enrollment")
public interface EnrollmentConfig {

    /** How long a pass is good for. */
    @WithDefault("24h")
    Duration passValidity();

    /** How long one journey may take from start to goodbye. */
    @WithDefault("15m")
    Duration journeyValidity();

    /** Scans one journey may start, 1 to 9. */
    @WithDefault("3")
    int scansPerJourney();

    /** How long a reader prompts before it gives up by itself (reference, section 4.4: 10 to 20 seconds). */
    @WithDefault("20s")
    Duration readerPrompt();

    /**
     * How straight a face must be for a scan, 0 to 9 (reference, section 4.4). The vendor's guide says 0 for visual faces;
     * higher makes better templates and more scans that fail.
     */
    @WithDefault("0")
    int poseSensitivity();

    /**
     * Whether a badge proves a person. Off, no kiosk offers it and none takes it: for sites whose cards can be copied.
     */
    @WithDefault("true")
    boolean badge();

    /**
     * Wrong passes within an hour, over the whole site, from which on it slows down; the same for badges of nobody. More
     * is easier on a day of very many people, and easier to guess: a day has room for 25 times as many.
     */
    @WithDefault("30")
    int siteGuesses();
}
