package dev.vestibule.intake;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The connections of one port: so many of one address, so many in all. When it is full, the one that has been waited for
 * longest makes room, so that nobody locks others out by doing nothing; when all are at work, whoever comes is turned
 * away.
 */
final class PortConnections {

    /**
     * What a port allows.
     *
     * @param name the port's, for the metrics
     * @param most connections in all
     * @param mostOfAddress connections of one address
     * @param workCounts whether one at work stays, whoever comes
     */
    record Rules(String name, int most, int mostOfAddress, boolean workCounts) {}

    private final Rules rules;
    private final CutConnections cuts;
    private final UnreadAnswers unread = new UnreadAnswers();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();

    PortConnections(Rules rules, CutConnections cuts) {
        this.rules = rules;
        this.cuts = cuts;
    }

    /** Lets a connection in, or says no. Once in, it must {@link #leave}. */
    synchronized boolean admits(Connection newcomer) {
        Optional<String> address = newcomer.address();
        if (address.filter(this::isFull).isPresent()
                && !clear(connection -> connection.address().equals(address), CutConnections.Cause.ADDRESS, newcomer)) {
            return false;
        }
        if (connections.size() >= rules.most() && !clear(connection -> true, CutConnections.Cause.ALL, newcomer)) {
            return false;
        }
        enter(newcomer);
        return true;
    }

    /** Takes one in that has come before anybody counted. */
    void enter(Connection connection) {
        connections.add(connection);
        connection.address().ifPresent(address -> ofAddress.merge(address, 1, Integer::sum));
    }

    void leave(Connection connection) {
        if (connections.remove(connection)) {
            connection
                    .address()
                    .ifPresent(address ->
                            ofAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1));
        }
    }

    /** Ends all whose request line and headers take longer than this. */
    void hurry(Duration time) {
        connections.stream()
                .filter(connection -> connection.dawdles(time))
                .forEach(connection -> connection.channel().eventLoop().execute(() -> {
                    if (connection.dawdles(time) && connection.channel().isOpen()) {
                        cuts.count(rules.name(), CutConnections.Cause.SLOW);
                        RequestWatch.endSlow(connection.channel());
                    }
                }));
    }

    /** Ends those that read their answers too slowly; from one thread. */
    void hurryReaders(Duration time) {
        unread.tooSlow(connections.stream().map(Connection::channel).toList(), time)
                .forEach(channel -> {
                    cuts.count(rules.name(), CutConnections.Cause.UNREAD);
                    channel.eventLoop().execute(() -> {
                        // Otherwise the kernel would keep what it has for a client that never reads it, and Vert.x,
                        // which an ordinary end passes, would wait until all of it is written.
                        channel.config().setOption(ChannelOption.SO_LINGER, 0);
                        channel.unsafe().close(channel.newPromise());
                    });
                });
    }

    /** A client that asks again and again without reading what it is answered. */
    void cutPipelined() {
        cuts.count(rules.name(), CutConnections.Cause.PIPELINED);
    }

    int size() {
        return connections.size();
    }

    String name() {
        return rules.name();
    }

    private boolean isFull(String address) {
        return ofAddress.getOrDefault(address, 0) >= rules.mostOfAddress();
    }

    private boolean clear(Predicate<Connection> whose, CutConnections.Cause cause, Connection newcomer) {
        cuts.count(rules.name(), cause);
        cuts.tell(rules.name(), cause, newcomer.address());
        return makeRoom(whose, newcomer);
    }

    /** When the one that shall go has asked for something meanwhile, another goes, at last whoever came. */
    private synchronized boolean makeRoom(Predicate<Connection> whose, Connection newcomer) {
        Optional<Connection> longest = connections.stream()
                .filter(whose)
                .filter(connection -> connection != newcomer && !connection.isLeaving())
                .filter(connection -> !rules.workCounts() || connection.isWaitedFor())
                .max(Comparator.comparing(Connection::isWaitedFor).thenComparingLong(Connection::age));
        longest.ifPresent(connection -> connection.makeRoom(!rules.workCounts(), () -> {
            if (!makeRoom(whose, newcomer)) {
                newcomer.turnAway();
            }
        }));
        return longest.isPresent();
    }
}
