package dev.vestibule;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.smallrye.mutiny.groups.UniAwait;
import io.smallrye.mutiny.groups.UniAwaitOptional;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/** A call that blocks its thread until another one does something, without a time after which it goes on by itself. */
final class EndlessWait extends DescribedPredicate<JavaMethodCall> {

    private static final Map<Class<?>, Set<String>> WAITS = Map.ofEntries(
            Map.entry(UniAwait.class, Set.of("indefinitely")),
            Map.entry(UniAwaitOptional.class, Set.of("indefinitely")),
            Map.entry(Future.class, Set.of("get")),
            Map.entry(CompletableFuture.class, Set.of("get", "join")),
            Map.entry(CountDownLatch.class, Set.of("await")),
            Map.entry(CyclicBarrier.class, Set.of("await")),
            Map.entry(Condition.class, Set.of("await", "awaitUninterruptibly")),
            Map.entry(Semaphore.class, Set.of("acquire", "acquireUninterruptibly")),
            Map.entry(Lock.class, Set.of("lock", "lockInterruptibly")),
            Map.entry(BlockingQueue.class, Set.of("take", "put")),
            Map.entry(LockSupport.class, Set.of("park")),
            Map.entry(Thread.class, Set.of("join")));

    EndlessWait() {
        super("wait without an end");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return WAITS.entrySet().stream()
                        .anyMatch(wait -> call.getTargetOwner().isAssignableTo(wait.getKey())
                                && wait.getValue().contains(call.getTarget().getName()))
                && call.getTarget().getRawParameterTypes().stream().noneMatch(EndlessWait::isTime);
    }

    private static boolean isTime(JavaClass parameter) {
        return parameter.isEquivalentTo(long.class) || parameter.isEquivalentTo(Duration.class);
    }
}
