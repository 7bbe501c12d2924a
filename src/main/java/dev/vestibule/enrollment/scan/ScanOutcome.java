package dev.vestibule.enrollment.scan;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.people.Capture;
import java.time.Duration;

/** How a scan ended. */
public sealed interface ScanOutcome {

    /** One answer for each, so that a new one is forgotten nowhere. */
    interface Cases<T> {

        T captured(Captured captured);

        T failed(Failed failed);

        T readerBusy(ReaderBusy readerBusy);

        T alreadyStarted(AlreadyStarted alreadyStarted);

        T noScansLeft();

        T faceDeleted();

        T savesStopped();

        T notAllowed();
    }

    /** The answer for this one. */
    <T> T fold(Cases<T> cases);

    /** A face; {@code scansLeft} more scans are allowed. */
    record Captured(Capture capture, int scansLeft) implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.captured(this);
        }
    }

    /** The reader or BioStar said no. */
    record Failed(BioStarFailure failure, int scansLeft) implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.failed(this);
        }
    }

    /** Somebody else's scan, or the end of an abandoned one, holds the reader; nothing was started or counted. */
    record ReaderBusy(Duration left) implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.readerBusy(this);
        }
    }

    /** This form was sent before: reload, double click, old page. Nothing was started. */
    record AlreadyStarted(int scansLeft) implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.alreadyStarted(this);
        }
    }

    /** All scans of the journey are used. */
    record NoScansLeft() implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.noScansLeft();
        }
    }

    /** The person deleted their own face since, and only a new pass enrolls them: nothing was started. */
    record FaceDeleted() implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.faceDeleted();
        }
    }

    /**
     * Nobody's face is saved until an operator says go on, so none is taken either: nothing was started, and the pass is
     * still good.
     */
    record SavesStopped() implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.savesStopped();
        }
    }

    /** The journey is over, its pass is not open any more, or there is no granted consent in it: nothing was started. */
    record NotAllowed() implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notAllowed();
        }
    }
}
