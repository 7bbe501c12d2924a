package dev.vestibule.enrollment.scan;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A scan whose reader is waited for: it ends once, by an answer or abandoned, whoever notices it first. */
final class RunningScan {

    private enum State {
        WAITING,
        ANSWERED,
        LEFT,
        ENDING
    }

    private final Runnable abandon;
    private final Consumer<RunningScan> forget;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CountDownLatch ended = new CountDownLatch(1);

    RunningScan(Runnable abandon, Consumer<RunningScan> forget) {
        this.abandon = abandon;
        this.forget = forget;
    }

    /** The reader answered or failed; false when whoever waited had left before. */
    boolean answered() {
        return state.compareAndSet(State.WAITING, State.ANSWERED);
    }

    /** Whoever waited left; false when the reader had answered or it was known before. */
    boolean left() {
        return state.compareAndSet(State.WAITING, State.LEFT);
    }

    /** Ends a scan that was left, unless somebody else does; blocks. */
    void abandon() {
        if (state.compareAndSet(State.LEFT, State.ENDING)) {
            try {
                abandon.run();
            } finally {
                ended();
            }
        }
    }

    /** Its end is committed, or could not be. */
    void ended() {
        forget.accept(this);
        ended.countDown();
    }

    /** Blocks until its end is committed, for this many seconds at most. */
    void awaitEnd(long seconds) {
        try {
            ended.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
