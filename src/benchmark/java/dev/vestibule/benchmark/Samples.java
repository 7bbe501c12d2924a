package dev.vestibule.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations of the same thing, done again and again. */
final class Samples {

    private final List<Duration> times = new ArrayList<>();

    /** Does it once more and keeps how long it took. */
    void time(Runnable work) {
        long before = System.nanoTime();
        work.run();
        add(Duration.ofNanos(System.nanoTime() - before));
    }

    void add(Duration time) {
        times.add(time);
    }

    /** The shortest duration that this many in a hundred did not exceed. */
    Duration percentile(int percent) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
