package dev.vestibule.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Counts the connections that were ended by us, and tells the log of a rush at most once a minute. */
@Singleton
class CutConnections {

    private static final Logger LOG = Logger.getLogger(CutConnections.class);
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    /** Why one was ended. */
    enum Cause {
        /** There are as many of its address as there may be. */
        ADDRESS,
        /** There are as many in all as there may be. */
        ALL,
        /** Its request line and headers did not come in time. */
        SLOW,
        /** It asked for more than it read. */
        PIPELINED,
        /** It did not read its answer in time, or too much is unread by all. */
        UNREAD
    }

    private final MeterRegistry registry;
    private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    CutConnections(MeterRegistry registry) {
        this.registry = registry;
    }

    /** All causes of a port are counted from zero, so that the first one is seen to rise. */
    void prepare(String port) {
        for (Cause cause : Cause.values()) {
            count(port, cause, 0);
        }
    }

    void count(String port, Cause cause) {
        count(port, cause, 1);
    }

    void tell(String port, Cause cause, Optional<String> address) {
        long before = toldAt.get();
        long now = System.nanoTime();
        if (now - before >= PAUSE_NANOS && toldAt.compareAndSet(before, now)) {
            LOG.warnf(
                    "As many connections to the %s port as there may be %s: the ones that ask for nothing are ended",
                    port, cause == Cause.ADDRESS ? "from " + address.orElse("there") : "in all");
        }
    }

    private void count(String port, Cause cause, int more) {
        registry.counter(
                        "vestibule.connections.cut",
                        "port",
                        port,
                        "because",
                        cause.name().toLowerCase(Locale.ROOT))
                .increment(more);
    }
}
