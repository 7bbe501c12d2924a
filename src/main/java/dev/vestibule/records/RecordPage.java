package dev.vestibule.records;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some records, newest first.
 *
 * @param rows the records
 * @param below the number below which the older ones are found, when there are any
 */
public record RecordPage(List<RecordRow> rows, OptionalLong below) {}
