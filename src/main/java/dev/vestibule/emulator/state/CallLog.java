package dev.vestibule.emulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the calls of the BioStar contract since the last reset; the control interface is not among them. */
public final class CallLog {

    private static final int RECENT = 30;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<LoggedCall> recent = new ArrayList<>();

    /** Counts one call. */
    public synchronized void add(String method, String path) {
        LoggedCall call = new LoggedCall(Instant.now(), method, path);
        counts.merge(call.template(), 1, Integer::sum);
        recent.add(0, call);
        if (recent.size() > RECENT) {
            recent.remove(RECENT);
        }
    }

    /** Calls by method and path template. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** Calls of one method and path template, such as {@code POST /api/login}. */
    public synchronized int count(String template) {
        return counts.getOrDefault(template, 0);
    }

    /** The newest 30, newest first. */
    public synchronized List<LoggedCall> recent() {
        return List.copyOf(recent);
    }

    synchronized void reset() {
        counts.clear();
        recent.clear();
    }
}
