package dev.vestibule.console;

import dev.vestibule.enrollment.Pass;
import io.quarkus.qute.TemplateData;
import java.time.Instant;

/** A pass with its state at one moment. */
@TemplateData
record PassRow(Pass pass, PassState state) {

    static PassRow of(Pass pass, Instant now) {
        return new PassRow(pass, PassState.of(pass, now));
    }

    public boolean open() {
        return state == PassState.OPEN;
    }
}
