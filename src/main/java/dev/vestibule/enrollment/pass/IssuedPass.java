package dev.vestibule.enrollment.pass;

import java.util.function.Function;
import java.util.function.Supplier;

/** A new pass with its code, which is known at this moment only. */
public record IssuedPass(Pass pass, PassCode code) implements IssueOutcome {
    @Override
    public <T> T fold(Function<IssuedPass, T> issued, Supplier<T> personInactive) {
        return issued.apply(this);
    }
}
