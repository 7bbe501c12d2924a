package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.people.Loss;
import java.time.Instant;

/**
 * Something that a person lost in BioStar when their face was written.
 *
 * @param personId whose it was
 * @param loss what, how many, and what it was called
 * @param foundAt when
 * @param kioskId where their face was taken
 * @param reference the reference id of the save, the same in the records
 */
public record FoundLoss(String personId, Loss loss, Instant foundAt, String kioskId, String reference) {}
