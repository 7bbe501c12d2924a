package dev.vestibule.intake;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Optional;

/**
 * One connection: whose it is, and whether its client is waited for or waits itself. Its own event loop writes what the
 * others read.
 */
final class Connection {

    private enum Phase {
        /** Nothing has been asked yet. */
        NEW,
        /** Everything that was asked is answered. */
        IDLE,
        /** A further request has begun and is not understood yet. */
        BEGUN,
        /** A request has been understood and waits for its body or its answer. */
        BUSY
    }

    private final Channel channel;
    private final Optional<String> address;
    private volatile long since = System.nanoTime();
    private volatile Phase phase = Phase.NEW;
    private volatile boolean leaving;
    private volatile boolean turnedAway;
    private int unanswered;

    /**
     * A connection that was just accepted.
     *
     * @param address what it is counted by; empty when it is not counted by address
     */
    Connection(Channel channel, Optional<String> address) {
        this.channel = channel;
        this.address = address;
    }

    Channel channel() {
        return channel;
    }

    Optional<String> address() {
        return address;
    }

    /** Bytes have come. */
    void spoke() {
        if (phase == Phase.IDLE) {
            enter(Phase.BEGUN);
        }
    }

    /** A request line and its headers have come. */
    void asked() {
        unanswered++;
        enter(Phase.BUSY);
    }

    /** The end of an answer has been written. */
    void answered() {
        unanswered = Math.max(0, unanswered - 1);
        if (unanswered == 0) {
            enter(Phase.IDLE);
        }
    }

    /** How many requests wait for the end of their answer; for its own event loop. */
    int unanswered() {
        return unanswered;
    }

    /** Whether nobody works for it. */
    boolean isWaitedFor() {
        return phase != Phase.BUSY;
    }

    boolean isLeaving() {
        return leaving;
    }

    /** Nanoseconds for which it has been as it is. */
    long age() {
        return System.nanoTime() - since;
    }

    /** Whether its request line and headers have taken longer than this. */
    boolean dawdles(Duration time) {
        return (phase == Phase.NEW || phase == Phase.BEGUN) && age() > time.toNanos();
    }

    /**
     * Ends it for somebody else, unless it has asked for something meanwhile and that counts.
     *
     * @param otherwise what happens when it stays
     */
    void makeRoom(boolean whateverItDoes, Runnable otherwise) {
        leaving = true;
        channel.eventLoop().execute(() -> {
            if (whateverItDoes || isWaitedFor()) {
                channel.close();
            } else {
                leaving = false;
                otherwise.run();
            }
        });
    }

    /**
     * Ends it, for there is no room. One that its event loop does not know yet is ended there when it arrives: closed
     * before that, it would be told of as a failure.
     */
    void turnAway() {
        turnedAway = true;
        if (channel.isRegistered()) {
            channel.close();
        }
    }

    /** Whether it was turned away before its event loop knew it. */
    boolean isTurnedAway() {
        return turnedAway;
    }

    private void enter(Phase next) {
        since = System.nanoTime();
        phase = next;
    }
}
