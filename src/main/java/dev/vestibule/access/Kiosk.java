package dev.vestibule.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A browser paired with exactly one reader.
 *
 * @param id its id
 * @param name what operators call it
 * @param readerId the reader beside it
 * @param readerName the reader's name when it was paired
 * @param pairedBy the operator's id
 * @param pairedAt when
 * @param revokedAt when an operator ended the pairing
 */
public record Kiosk(
        String id,
        String name,
        String readerId,
        String readerName,
        String pairedBy,
        Instant pairedAt,
        Optional<Instant> revokedAt) {}
