package dev.vestibule.emulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to come, each used up by the calls it hits. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** Adds a fault behind those that are there. */
    public synchronized void add(Fault fault) {
        faults.add(fault);
    }

    /** The faults that are left. */
    public synchronized List<Fault> all() {
        return List.copyOf(faults);
    }

    /** Forgets all faults. */
    public synchronized void clear() {
        faults.clear();
    }

    /** The fault that waits for this call, used up by it; empty when all goes well. */
    public synchronized Optional<Fault> next(String method, String path) {
        for (int at = 0; at < faults.size(); at++) {
            Fault fault = faults.get(at);
            if (fault.hits(method, path)) {
                if (fault.times() > 1) {
                    faults.set(at, fault.once());
                } else {
                    faults.remove(at);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
