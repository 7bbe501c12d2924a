package dev.vestibule.benchmark;

import java.util.Locale;

/** The rows of a comparison, each the median over the rounds. */
enum Compared {
    START("Process start to first 200 of `/q/health/ready`, existing database", "%.0f ms"),
    START_PROCESSOR("Processor time of that", "%.0f ms"),
    MEMORY("Resident memory 5 s after that", "%.1f MiB"),
    RATE("Welcome page, requests a second at 32 connections", "%,.0f"),
    PROCESSOR("Processor time of 10,000 welcome pages", "%.2f s"),
    LATENCY("Welcome page at 32 connections, p99", "%.1f ms"),
    SCAN_HALF("Added to a scan, p50", "%.1f ms"),
    SCAN_MOST("Added to a scan, p99", "%.1f ms");

    private final String title;
    private final String format;

    Compared(String title, String format) {
        this.title = title;
        this.format = format;
    }

    String title() {
        return title;
    }

    String cell(double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
