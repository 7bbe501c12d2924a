package dev.vestibule.emulator.state;

import dev.vestibule.emulator.fault.Switches;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells every call of the contract with its answer to those who listen; nobody does but tests. */
public final class AnsweredCalls {

    private static final String FAULTY = "emulator.faulty";

    private final List<Consumer<AnsweredCall>> listeners = new CopyOnWriteArrayList<>();
    private final Switches switches;

    AnsweredCalls(Switches switches) {
        this.switches = switches;
    }

    /** Listens from now on; called on the emulator's threads, so it must not wait. */
    public void listen(Consumer<AnsweredCall> listener) {
        listeners.add(listener);
    }

    /** Marks a call whose answer is not what BioStar would say. */
    public static void faulty(RoutingContext context) {
        context.put(FAULTY, true);
    }

    /** Tells it to those who listen. */
    public void tell(RoutingContext context, int status, String contentType, String answered) {
        if (listeners.isEmpty()) {
            return;
        }
        AnsweredCall exchanged = new AnsweredCall(
                context.request().method().name(),
                context.request().uri(),
                Optional.ofNullable(context.body().asString()).orElse(""),
                status,
                contentType,
                answered,
                Boolean.TRUE.equals(context.get(FAULTY)),
                switches.all());
        listeners.forEach(listener -> listener.accept(exchanged));
    }
}
