package dev.vestibule.access.signin;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets a few sign-ins through at once, and nobody wait: while BioStar hangs, strangers hold neither threads nor
 * connections. A sign-in whose browser has gone keeps its place until BioStar has answered or its time is over.
 */
@Singleton
class Turnstile {

    static final int PLACES = 8;

    private final Semaphore places = new Semaphore(PLACES);

    /** The work, begun, if there is a place; empty otherwise. */
    <T> Optional<Uni<T>> pass(Supplier<Uni<T>> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        // Deferred, so that work which fails before it begins leaves its place, too.
        CompletableFuture<T> running = Uni.createFrom()
                .deferred(work::get)
                .onTermination()
                .invoke(places::release)
                .subscribeAsCompletionStage();
        // Not from the future itself: who gives up waiting for it would end the work.
        return Optional.of(Uni.createFrom()
                .emitter(waiting -> running.whenComplete((result, failure) -> {
                    if (failure == null) {
                        waiting.complete(result);
                    } else {
                        waiting.fail(failure);
                    }
                })));
    }
}
