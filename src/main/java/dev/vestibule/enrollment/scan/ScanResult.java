package dev.vestibule.enrollment.scan;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import java.util.Locale;

/** How a face scan ended, as coarsely as metrics tell it. */
enum ScanResult {
    /** A face. */
    CAPTURED,
    /** The reader or BioStar said no, nobody came in time, or the end could not be recorded. */
    FAILED,
    /** Nobody waited for the answer any more. */
    ABANDONED,
    /** The reader was held by another scan. */
    BUSY,
    /** BioStar did not answer, or not so that it made sense. */
    NO_ANSWER;

    /** The result of a scan that BioStar failed. */
    static ScanResult of(BioStarFailure failure) {
        if (failure.kind() == FailureKind.READER_BUSY) {
            return BUSY;
        }
        return failure.isAnswer() ? FAILED : NO_ANSWER;
    }

    /** The value of the label. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
