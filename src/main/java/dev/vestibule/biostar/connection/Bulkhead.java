package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many may wait for the server at once. Whoever waits holds a worker thread, and the answers and time-outs that end
 * the waiting need threads of the same pool: were all of them taken, nothing would ever wake anybody. So at most 64
 * calls are under way, 64 more wait for their turn, and everybody else reads at once that there are too many. That leaves
 * 72 of the pool's 200 threads for pages that ask BioStar nothing.
 */
@ApplicationScoped
class Bulkhead {

    /** Calls under way at once. */
    static final int MOST_CALLS = 64;

    /** Callers at once, those who wait for their turn among them. */
    static final int MOST_CALLERS = 2 * MOST_CALLS;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Semaphore callers = new Semaphore(MOST_CALLERS);
    private final Semaphore calls = new Semaphore(MOST_CALLS, true);
    private final Duration longestWait;

    Bulkhead() {
        this(LONGEST_WAIT);
    }

    Bulkhead(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * Makes a call when its turn has come; blocks for 5 seconds at most before it.
     *
     * @throws BioStarException when there are too many; then nothing was sent
     */
    <T> T inTurn(Supplier<T> call) {
        if (!callers.tryAcquire()) {
            throw tooMany();
        }
        try {
            return whenFree(call);
        } finally {
            callers.release();
        }
    }

    private <T> T whenFree(Supplier<T> call) {
        if (!acquired()) {
            throw tooMany();
        }
        try {
            return call.get();
        } finally {
            calls.release();
        }
    }

    private boolean acquired() {
        try {
            return calls.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static BioStarException tooMany() {
        return new BioStarException(BioStarFailure.notSent(FailureKind.CROWDED));
    }
}
