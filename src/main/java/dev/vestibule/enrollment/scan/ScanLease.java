package dev.vestibule.enrollment.scan;

import java.time.Instant;

/**
 * The right to use a reader.
 *
 * @param readerId the reader
 * @param id tells this lease from the reader's next one
 * @param startedAt when it was acquired
 */
record ScanLease(String readerId, String id, Instant startedAt) {}
