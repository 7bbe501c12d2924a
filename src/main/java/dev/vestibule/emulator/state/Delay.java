package dev.vestibule.emulator.state;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Runs something later without holding a thread. */
@FunctionalInterface
public interface Delay {

    /** Starts the wait; running the result calls it off. */
    Runnable after(Duration time, Runnable action);

    static Delay on(Vertx vertx) {
        return (time, action) -> {
            long timer = vertx.setTimer(Math.max(1, time.toMillis()), id -> action.run());
            return () -> vertx.cancelTimer(timer);
        };
    }
}
