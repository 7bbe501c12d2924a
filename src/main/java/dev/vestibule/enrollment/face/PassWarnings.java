package dev.vestibule.enrollment.face;

import java.time.Instant;
import java.util.Optional;

/**
 * What an operator has to know of a person before anything else: each means that a new pass is needed.
 *
 * @param deletedAt when the person deleted their own face, and has not been enrolled since
 * @param passSince whether a pass that was issued after that is open
 * @param unconfirmedAt when a face was sent of which nobody knows whether it is saved, and nothing has settled it since
 * @param stillRead whether BioStar is still read for that face; it is not for one of an older version of this portal, nor
 *     where nothing that BioStar shows could tell
 * @param changed whether an open pass was issued when BioStar called this person something else
 */
public record PassWarnings(
        Optional<Instant> deletedAt,
        boolean passSince,
        Optional<Instant> unconfirmedAt,
        boolean stillRead,
        boolean changed) {}
