package dev.vestibule.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Issues, checks and revokes passes. Calls block. */
@ApplicationScoped
public class Passes {

    /** Issues a pass and records it, in one transaction. */
    public IssuedPass issue(String personId, boolean mayReplace, String operatorId, String reference) {
        throw new UnsupportedOperationException();
    }

    /**
     * Checks what was typed at a kiosk; blanks and dashes between digits do not matter. Counts wrong ones per kiosk (5:
     * wait 1 minute; 20 within an hour: locked for 15) and right ones per pass (more than 10 identifications without an
     * enrollment close it), and records the outcome. Same work for every refusal.
     */
    public PassCheck check(String typed, String kioskId, String journeyId, String reference) {
        throw new UnsupportedOperationException();
    }

    /** All passes of a person, newest first. */
    public List<Pass> of(String personId) {
        throw new UnsupportedOperationException();
    }

    /** Takes an open pass back, and records it; does nothing to one that is not open or not this person's. */
    public void revoke(String passId, String personId, String operatorId, String reference) {
        throw new UnsupportedOperationException();
    }
}
