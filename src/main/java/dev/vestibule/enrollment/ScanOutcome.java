package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Capture;
import java.time.Duration;

/** How a scan ended. */
public sealed interface ScanOutcome {
    /** A face; {@code scansLeft} more scans are allowed. */
    record Captured(Capture capture, int scansLeft) implements ScanOutcome {}

    /** The reader or BioStar said no. */
    record Failed(BioStarFailure failure, int scansLeft) implements ScanOutcome {}

    /** Somebody else's scan, or the end of an abandoned one, holds the reader; nothing was started or counted. */
    record ReaderBusy(Duration left) implements ScanOutcome {}

    /** This form was sent before: reload, double click, old page. Nothing was started. */
    record AlreadyStarted(int scansLeft) implements ScanOutcome {}

    /** All scans of the journey are used. */
    record NoScansLeft() implements ScanOutcome {}

    /** The person deleted their own face since, and only a new pass enrolls them: nothing was started. */
    record FaceDeleted() implements ScanOutcome {}

    /**
     * Nobody's face is saved until an operator says go on, so none is taken either: nothing was started, and the pass is
     * still good.
     */
    record SavesStopped() implements ScanOutcome {}

    /** The journey is over, its pass is not open any more, or there is no granted consent in it: nothing was started. */
    record NotAllowed() implements ScanOutcome {}
}
