package dev.vestibule.console;

import dev.vestibule.enrollment.Pass;
import java.time.Instant;

/** What a pass is still good for. */
enum PassState {
    OPEN,
    USED,
    REVOKED,
    EXPIRED;

    static PassState of(Pass pass, Instant now) {
        if (pass.usedAt().isPresent()) {
            return USED;
        }
        if (pass.revokedAt().isPresent()) {
            return REVOKED;
        }
        return pass.isOpen(now) ? OPEN : EXPIRED;
    }
}
