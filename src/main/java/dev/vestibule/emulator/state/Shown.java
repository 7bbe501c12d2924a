package dev.vestibule.emulator.state;

/**
 * What a reader saw at the end of a scan.
 *
 * @param what nobody when the time was over
 * @param personId the person chosen at the reader; says nothing unless a face or a badge was shown
 */
public record Shown(Presentation what, String personId) {}
