package dev.vestibule.emulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What operators did, the newest 1000 (section 14); safe to use from any thread. */
public final class AuditTrail {

    private static final int MOST = 1000;

    /**
     * One thing that somebody did.
     *
     * @param at when
     * @param user {@code Name(id)}
     * @param level the name of their operator level
     * @param address from where
     * @param menu which part of BioStar, such as {@code user}
     * @param target what it was done to
     * @param method 1 add, 3 update, 4 delete, 5 action
     */
    public record Entry(
            Instant at, String user, String level, String address, String menu, String target, int method) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Notes what an operator did. */
    public synchronized void add(Entry entry) {
        entries.add(entry);
        if (entries.size() > MOST) {
            entries.remove(0);
        }
    }

    /** Oldest first. */
    public synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    synchronized void reset() {
        entries.clear();
    }
}
