package dev.vestibule.enrollment;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The little the server knows of a journey so that an old cookie cannot bring one back: that it is open, and how many
 * scans it started. No person is in it.
 */
@ApplicationScoped
public class Journeys {

    /** Opens a journey at a kiosk, ending any other that is open there, and records it. Returns its id. */
    public String start(String kioskId, String readerId, String reference) {
        throw new UnsupportedOperationException();
    }

    /** Whether the journey is open at this kiosk and not too old. */
    public boolean isOpen(String journeyId, String kioskId) {
        throw new UnsupportedOperationException();
    }

    /** Ends it and records that; does nothing to one that has ended. */
    public void end(Visit visit) {
        throw new UnsupportedOperationException();
    }

    /** Scans the journey has started so far. */
    public int scansStarted(String journeyId) {
        throw new UnsupportedOperationException();
    }
}
