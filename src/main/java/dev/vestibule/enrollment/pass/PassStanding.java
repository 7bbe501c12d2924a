package dev.vestibule.enrollment.pass;

import dev.vestibule.access.secret.KeyedHash;
import java.time.Instant;

/**
 * A pass with what it is good for at one moment.
 *
 * @param pass the pass
 * @param state what it is good for
 */
public record PassStanding(Pass pass, PassState state) {

    static PassStanding of(Pass pass, Instant now, KeyedHash person) {
        return new PassStanding(pass, PassState.of(pass, now, person));
    }

    /** Whether it proves its person. */
    public boolean open() {
        return state == PassState.OPEN;
    }

    /** Whether it may still be taken back. */
    public boolean revocable() {
        return open() || changed();
    }

    /** Whether it is open, but was issued when BioStar called its person something else. */
    public boolean changed() {
        return state == PassState.CHANGED;
    }
}
