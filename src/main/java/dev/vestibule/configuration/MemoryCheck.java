package dev.vestibule.configuration;

import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A heap in which the pages would fail one after another: better no start than that. */
@Singleton
class MemoryCheck implements ConfigurationCheck {

    private static final long MEBIBYTE = 1024 * 1024;

    /** What the pages and one capture need, beside what the process holds by itself. */
    private static final long LEAST = 24;

    @Override
    public Stream<String> mistakes() {
        long heap = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        return heap >= LEAST
                ? Stream.empty()
                : Stream.of(
                        "Memory: a heap of " + heap + " MiB is too small; raise the memory limit, or -Xmx, so that it"
                                + " has at least " + LEAST + " MiB.");
    }
}
