package dev.vestibule.emulator.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One scan on one reader, from its first prompt to what it saw. */
public final class EmulatedScan {

    private final CredentialKind kind;
    private final Duration wait;
    private final Consumer<Shown> end;
    private final List<Runnable> timers = new ArrayList<>();

    /** A scan that has not begun; its end is told what was seen. */
    public EmulatedScan(CredentialKind kind, Duration wait, Consumer<Shown> end) {
        this.kind = kind;
        this.wait = wait;
        this.end = end;
    }

    CredentialKind kind() {
        return kind;
    }

    Duration longestWait() {
        return wait;
    }

    void keep(Runnable timer) {
        timers.add(timer);
    }

    void finish(Shown shown) {
        timers.forEach(Runnable::run);
        end.accept(shown);
    }
}
