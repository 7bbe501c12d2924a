package dev.vestibule.enrollment.scan;

import dev.vestibule.records.RecordKind;

/** What a reader is asked for. */
enum ScanKind {
    /** Recorded from its start on, so that others can end it, and counted in metrics. */
    FACE(RecordKind.SCAN_FAILED),
    /** Only what came of it is recorded. */
    BADGE(RecordKind.BADGE_FAILED);

    private final RecordKind failed;

    ScanKind(RecordKind failed) {
        this.failed = failed;
    }

    /** What is recorded of one that failed. */
    RecordKind failed() {
        return failed;
    }
}
