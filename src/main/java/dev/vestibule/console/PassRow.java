package dev.vestibule.console;

import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.enrollment.pass.Pass;
import io.quarkus.qute.TemplateData;
import java.time.Instant;

/** A pass with its state at one moment. */
@TemplateData
record PassRow(Pass pass, PassState state) {

    static PassRow of(Pass pass, Instant now, KeyedHash person) {
        return new PassRow(pass, PassState.of(pass, now, person));
    }

    public boolean open() {
        return state == PassState.OPEN;
    }

    /** Whether it may still be taken back. */
    public boolean revocable() {
        return open() || changed();
    }

    public boolean changed() {
        return state == PassState.CHANGED;
    }
}
