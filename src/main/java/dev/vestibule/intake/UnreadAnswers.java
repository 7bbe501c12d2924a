package dev.vestibule.intake;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The answers of a port that are made, and that their clients do not read: each holds memory, so they have a time, and
 * all together a size. For one thread.
 */
final class UnreadAnswers {

    /** What the clients of a port may leave unread in all: 32 MiB. */
    static final long MOST_BYTES = 32L << 20;

    private final LongSupplier nanoTime;
    private Map<Channel, Long> since = Map.of();

    UnreadAnswers() {
        this(System::nanoTime);
    }

    UnreadAnswers(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** One that leaves something unread, at every look since then. */
    private record Reader(Channel connection, long bytes, long since) {}

    /**
     * Looks at all connections, and returns those to end: whoever has left something unread for longer than this, and of
     * the others, as long as there is too much, whoever has for longest.
     */
    List<Channel> tooSlow(Collection<Channel> connections, Duration time) {
        long now = nanoTime.getAsLong();
        List<Reader> readers = connections.stream()
                .map(connection -> new Reader(connection, unread(connection), since.getOrDefault(connection, now)))
                .filter(reader -> reader.bytes() > 0)
                .sorted(Comparator.comparingLong(reader -> reader.since() - now))
                .toList();
        Map<Channel, Long> again = new HashMap<>();
        readers.forEach(reader -> again.put(reader.connection(), reader.since()));
        since = again;
        long[] left = {readers.stream().mapToLong(Reader::bytes).sum()};
        return readers.stream()
                .filter(reader -> now - reader.since() > time.toNanos() || left[0] > MOST_BYTES)
                .peek(reader -> left[0] -= reader.bytes())
                .map(Reader::connection)
                .toList();
    }

    /** What the network has not taken yet. */
    private static long unread(Channel connection) {
        ChannelOutboundBuffer waiting = connection.unsafe().outboundBuffer();
        return waiting == null ? 0 : waiting.totalPendingWriteBytes();
    }
}
