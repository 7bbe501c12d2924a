package dev.vestibule.records;

import java.time.Instant;

/**
 * A record as it was committed.
 *
 * @param at when, UTC
 * @param entry what was written
 */
public record RecordRow(Instant at, Entry entry) {}
