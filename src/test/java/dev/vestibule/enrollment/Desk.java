package dev.vestibule.enrollment;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Readers whose scans last until a test answers; counts scans and cancellations. */
public final class Desk<T> implements Function<String, Uni<T>> {

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final AtomicInteger cancelled = new AtomicInteger();
    private final List<UniEmitter<? super T>> waiting = new CopyOnWriteArrayList<>();

    @Override
    public Uni<T> apply(String readerId) {
        return Uni.createFrom()
                .<T>emitter(emitter -> {
                    // Whoever sees that it was asked may answer at once.
                    waiting.add(emitter);
                    asked.add(readerId);
                })
                .onCancellation()
                .invoke(cancelled::incrementAndGet);
    }

    /** The newest scan ends with this. */
    public void answer(T item) {
        newest().complete(item);
    }

    /** The newest scan ends without it. */
    public void fail(RuntimeException failure) {
        newest().fail(failure);
    }

    private UniEmitter<? super T> newest() {
        return waiting.get(waiting.size() - 1);
    }
}
