package dev.vestibule.biostar;

import java.util.Optional;

/**
 * One failure of a BioStar call, typed.
 *
 * @param kind what it means to us
 * @param code BioStar's own code as it came, for operators; empty when BioStar did not answer
 * @param notSent whether it is certain that BioStar was never told; false when it may have been
 */
public record BioStarFailure(FailureKind kind, Optional<String> code, boolean notSent) {

    /** A failure of a call that was sent, or may have been. */
    public BioStarFailure(FailureKind kind, Optional<String> code) {
        this(kind, code, false);
    }

    /** A failure without a code of BioStar's. */
    public static BioStarFailure of(FailureKind kind) {
        return new BioStarFailure(kind, Optional.empty());
    }

    /** A failure before anything was sent: BioStar has not done what it was not asked. */
    public static BioStarFailure notSent(FailureKind kind) {
        return new BioStarFailure(kind, Optional.empty(), true);
    }
}
