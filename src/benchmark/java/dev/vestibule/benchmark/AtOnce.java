package dev.vestibule.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The same for each of many, a few at a time. */
final class AtOnce {

    private AtOnce() {}

    /** Returns when all are done; the first failure is thrown. */
    static <T> void each(int atOnce, List<T> all, Consumer<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            all.forEach(one -> running.add(CompletableFuture.runAsync(() -> work.accept(one), threads)));
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdownNow();
        }
    }
}
