package dev.vestibule.intake;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The large forms that are being read now, of which a process holds only so many in memory. One more, and the one that
 * takes longest is given up: an ordinary one is read within a second.
 */
final class LargeReadings {

    /** At 800 KiB each, 25 MiB. */
    private static final int MOST = 32;

    private record Reading(RoutingContext request, Context itsOwn) {}

    private final Consumer<RoutingContext> giveUp;
    private final Deque<Reading> readings = new ArrayDeque<>();

    /**
     * None yet.
     *
     * @param giveUp ends a request, on its own event loop
     */
    LargeReadings(Consumer<RoutingContext> giveUp) {
        this.giveUp = giveUp;
    }

    /** Begins one, on its own event loop. */
    void begin(RoutingContext request) {
        begin(new Reading(request, Vertx.currentContext()))
                .ifPresent(slowest -> slowest.itsOwn().runOnContext(then -> giveUp.accept(slowest.request())));
    }

    /** Ends one that was read, or was none of these. */
    synchronized void end(RoutingContext request) {
        readings.removeIf(reading -> reading.request() == request);
    }

    private synchronized Optional<Reading> begin(Reading reading) {
        readings.addLast(reading);
        return readings.size() > MOST ? Optional.of(readings.removeFirst()) : Optional.empty();
    }
}
