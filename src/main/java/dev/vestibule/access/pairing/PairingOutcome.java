package dev.vestibule.access.pairing;

import java.util.function.Function;

/** What came of pairing a browser with a reader. */
public sealed interface PairingOutcome {

    /** What follows from each, so that a new one is forgotten nowhere. */
    <T> T fold(Function<Paired, T> paired, Function<ReaderTaken, T> readerTaken);

    /**
     * It is a kiosk now. The secret for the browser's cookie is known at this moment only; the database has its hash.
     *
     * @param kiosk the kiosk
     * @param cookie the cookie's value
     */
    record Paired(Kiosk kiosk, String cookie) implements PairingOutcome {
        @Override
        public <T> T fold(Function<Paired, T> paired, Function<ReaderTaken, T> readerTaken) {
            return paired.apply(this);
        }

        @Override
        public String toString() {
            return "Paired[" + kiosk.id() + "]";
        }
    }

    /**
     * Another browser has the reader, and nobody agreed to end that. Nothing was changed.
     *
     * @param other the kiosk that would end
     */
    record ReaderTaken(Kiosk other) implements PairingOutcome {
        @Override
        public <T> T fold(Function<Paired, T> paired, Function<ReaderTaken, T> readerTaken) {
            return readerTaken.apply(this);
        }
    }
}
