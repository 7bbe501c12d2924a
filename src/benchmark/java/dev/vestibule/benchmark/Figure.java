package dev.vestibule.benchmark;

/** The rows of the table, in their order. */
enum Figure {
    START_NEW("Process start to first 200 of `/q/health/ready`, new database, median of 5", ""),
    START_EXISTING("The same with an existing database", "80 ms"),
    MEMORY_IDLE("Resident memory 5 s after that", "60 MiB"),
    MEMORY_AFTER_JOURNEYS("Resident memory after 1,000 journeys", "90 MiB"),
    WELCOME_RATE("Welcome page, requests a second at 32 connections", ""),
    WELCOME_LATENCY("Welcome page at 32 connections, p99", ""),
    SCAN_ADDED_HALF("Added to a scan, p50", ""),
    SCAN_ADDED_MOST("Added to a scan, p99", "10 ms"),
    WAITING_FAILURES("1,000 kiosks waiting for a scan at once: failures", "0"),
    WAITING_ARRIVAL("From the first of them to all at their readers", ""),
    WAITING_MEMORY("More resident memory while they wait", "100 MiB"),
    WAITING_LATENCY("Welcome page while they wait, 2 connections, p99", "50 ms"),
    FIRST_LOAD("First load on the wire: welcome page, style, scripts, icon", "60 kB"),
    STEP_IDENTIFY("Step on the wire: identify", "10 kB"),
    STEP_EXISTING("Step on the wire: face exists", "10 kB"),
    STEP_CONSENT("Step on the wire: consent", "10 kB"),
    STEP_SCAN("Step on the wire: scan", "10 kB"),
    STEP_DONE("Step on the wire: done", "10 kB"),
    STEP_REVIEW("Review on the wire, with the picture and the sealed capture", "");

    private final String title;
    private final String target;

    Figure(String title, String target) {
        this.title = title;
        this.target = target;
    }

    String title() {
        return title;
    }

    /** At most this; empty when only measured. */
    String target() {
        return target;
    }
}
