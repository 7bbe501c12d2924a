package dev.vestibule.biostar;

import java.util.Optional;

/**
 * One failure of a BioStar call, typed.
 *
 * @param kind what it means to us
 * @param code BioStar's own code as it came, for operators; empty when BioStar did not answer
 */
public record BioStarFailure(FailureKind kind, Optional<String> code) {

    /** A failure without a code of BioStar's. */
    public static BioStarFailure of(FailureKind kind) {
        return new BioStarFailure(kind, Optional.empty());
    }
}
