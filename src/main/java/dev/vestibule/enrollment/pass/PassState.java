package dev.vestibule.enrollment.pass;

import dev.vestibule.access.secret.KeyedHash;
import java.time.Instant;

/** What a pass is still good for. */
public enum PassState {
    OPEN,
    /** Open, but BioStar calls the person something else than when it was issued: it proves nobody. */
    CHANGED,
    USED,
    REVOKED,
    EXPIRED;

    static PassState of(Pass pass, Instant now, KeyedHash person) {
        if (pass.usedAt().isPresent()) {
            return USED;
        }
        if (pass.revokedAt().isPresent()) {
            return REVOKED;
        }
        if (!pass.isOpen(now)) {
            return EXPIRED;
        }
        return pass.personHash().filter(person::matches).isPresent() ? OPEN : CHANGED;
    }
}
