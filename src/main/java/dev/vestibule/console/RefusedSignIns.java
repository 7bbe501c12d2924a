package dev.vestibule.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down whoever tries passwords: at most 10 refused sign-ins a minute from one address. In memory and per replica
 * only, since BioStar locks the account itself; this keeps a stranger from locking operators out quickly.
 */
@Singleton
class RefusedSignIns {

    static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private record Tries(Instant since, int count) {}

    private final Map<String, Tries> byAddress = new ConcurrentHashMap<>();
    private final Clock clock;

    RefusedSignIns(Clock clock) {
        this.clock = clock;
    }

    /** Takes one of the address's tries before BioStar is asked, so that many at once count as many. */
    boolean take(String address) {
        Instant now = clock.instant();
        if (byAddress.size() >= MOST_ADDRESSES) {
            byAddress.values().removeIf(tries -> isOver(tries, now));
        }
        Tries tries = byAddress.compute(
                address,
                (key, old) ->
                        old == null || isOver(old, now) ? new Tries(now, 1) : new Tries(old.since, old.count + 1));
        return tries.count <= MOST;
    }

    /** Gives the try back: it was not a wrong one. */
    void giveBack(String address) {
        byAddress.computeIfPresent(address, (key, tries) -> new Tries(tries.since, tries.count - 1));
    }

    private static boolean isOver(Tries tries, Instant now) {
        return now.isBefore(tries.since) || !now.isBefore(tries.since.plus(WINDOW));
    }
}
