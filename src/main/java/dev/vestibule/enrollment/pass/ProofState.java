package dev.vestibule.enrollment.pass;

/** Whether a proof is still good for anything. */
public enum ProofState {
    /** The journey is open and this proof's, the pass is open, and no deletion came in between. */
    GOOD,
    /** The journey is over or another proof's, or the pass was used, taken back or has run out. */
    OVER,
    /** The person deleted their own face since, and only a new pass enrolls them again. */
    FACE_DELETED
}
