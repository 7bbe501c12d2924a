package dev.vestibule.biostar;

import java.util.Optional;
import java.util.Set;

/**
 * One failure of a BioStar call, typed.
 *
 * @param kind what it means to us
 * @param code BioStar's own code as it came, for operators; empty when BioStar did not answer
 * @param notSent whether it is certain that BioStar was never told; false when it may have been
 */
public record BioStarFailure(FailureKind kind, Optional<String> code, boolean notSent) {

    private static final Set<String> NO_SUCH_CALL = Set.of("102", "103");

    /** A failure of a call that was sent, or may have been. */
    public BioStarFailure(FailureKind kind, Optional<String> code) {
        this(kind, code, false);
    }

    /**
     * Whether this BioStar does not have the call, or not for this account (section 1: codes 102 and 103, HTTP 403 or
     * code 20): then another call has to do.
     */
    public boolean refusesTheCall() {
        return kind == FailureKind.PERMISSION_DENIED || isNoSuchCall();
    }

    /** Whether BioStar says that it has nothing at this address, or not with this method (codes 102 and 103). */
    public boolean isNoSuchCall() {
        return code.filter(NO_SUCH_CALL::contains).isPresent();
    }

    /** A failure without a code of BioStar's. */
    public static BioStarFailure of(FailureKind kind) {
        return new BioStarFailure(kind, Optional.empty());
    }

    /** A failure before anything was sent: BioStar has not done what it was not asked. */
    public static BioStarFailure notSent(FailureKind kind) {
        return new BioStarFailure(kind, Optional.empty(), true);
    }

    /**
     * Whether BioStar answered, or was never told; false when no answer came, or it was cut off, made no sense, or left it
     * open: then nobody knows what happened there, and the call may have been carried out.
     */
    public boolean isAnswer() {
        return notSent
                || switch (kind) {
                    case UNREACHABLE, UNREADABLE, OUTCOME_UNKNOWN -> false;
                    default -> true;
                };
    }
}
