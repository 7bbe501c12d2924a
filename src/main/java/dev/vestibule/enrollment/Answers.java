package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;

/** Tells failures that BioStar answered, or was never told of, from those after which nobody knows what happened there. */
final class Answers {

    private Answers() {}

    /** False when no answer came, or it was cut off, made no sense, or left it open: the call may have been carried out. */
    static boolean isAnswer(BioStarFailure failure) {
        return failure.notSent()
                || switch (failure.kind()) {
                    case UNREACHABLE, UNREADABLE, OUTCOME_UNKNOWN -> false;
                    default -> true;
                };
    }
}
