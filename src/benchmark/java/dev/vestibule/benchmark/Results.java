package dev.vestibule.benchmark;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What was measured of one build, in the words of the table. */
final class Results {

    private static final double KIBIBYTES_IN_MEBIBYTE = 1024;

    private final Map<Figure, String> cells = new EnumMap<>(Figure.class);

    /** A duration in milliseconds. */
    void time(Figure figure, Duration time) {
        put(figure, "%.1f ms", time.toNanos() / 1e6);
    }

    /** Memory in KiB, written as MiB. */
    void memory(Figure figure, long kibibytes) {
        put(figure, "%.0f MiB", kibibytes / KIBIBYTES_IN_MEBIBYTE);
    }

    /** Bytes, written as kB of 1,000. */
    void bytes(Figure figure, long bytes) {
        put(figure, "%.1f kB", bytes / 1000.0);
    }

    void number(Figure figure, double number) {
        put(figure, "%,.0f", number);
    }

    /** The cell of a row; a dash when it was not measured. */
    String cell(Figure figure) {
        return cells.getOrDefault(figure, "–");
    }

    private void put(Figure figure, String format, double value) {
        String cell = String.format(Locale.ROOT, format, value);
        cells.put(figure, cell);
        System.err.println("  " + figure.title() + ": " + cell);
    }
}
