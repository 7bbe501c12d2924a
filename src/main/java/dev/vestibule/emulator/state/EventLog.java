package dev.vestibule.emulator.state;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** What happened at the readers, the newest 1000; safe to use from any thread. A scan leaves no event (section 7.2). */
public final class EventLog {

    private static final int MOST = 1000;

    private final List<EmulatedEvent> events = new ArrayList<>();
    private final List<Consumer<EmulatedEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Function<String, Optional<EmulatedUser>> people;
    private long last;

    EventLog(Function<String, Optional<EmulatedUser>> people) {
        this.people = people;
    }

    /** Tells each event from now on. */
    public void listen(Consumer<EmulatedEvent> listener) {
        listeners.add(listener);
    }

    /** All events since the reset. */
    public synchronized List<EmulatedEvent> all() {
        return List.copyOf(events);
    }

    synchronized void reset() {
        events.clear();
    }

    /** Somebody stood before a reader that was not scanning. */
    void passed(EmulatedReader reader, Shown shown) {
        Optional<EmulatedUser> person = people.apply(shown.personId());
        switch (shown.what()) {
            case FACE ->
                add(
                        reader,
                        person.filter(user -> !user.faces().isEmpty()),
                        EventKind.FACE,
                        Optional.of(EventKind.FACE_UNKNOWN));
            case BADGE -> add(reader, person.filter(user -> !user.cards().isEmpty()), EventKind.CARD, Optional.empty());
            case MASK, CLOSED_EYES, TWO_PEOPLE ->
                add(reader, Optional.empty(), EventKind.CARD, Optional.of(EventKind.NO_FACE_FOUND));
            default -> {
                // Nobody, or a card that no code is public for.
            }
        }
    }

    /** A face was written that another user has. */
    public void duplicate(EmulatedReader reader, String userId) {
        add(reader, people.apply(userId), EventKind.DUPLICATE_FACE, Optional.empty());
    }

    /** A user was sent to a device, and is on it. */
    void userPut(EmulatedReader reader, String userId) {
        add(EventKind.USER_PUT, reader, people.apply(userId));
    }

    /** A user was sent to a device that did not take them. */
    public void userNotPut(EmulatedReader reader, String userId) {
        add(EventKind.USER_NOT_PUT, reader, people.apply(userId));
    }

    private void add(EmulatedReader reader, Optional<EmulatedUser> user, EventKind let, Optional<EventKind> unknown) {
        user.map(known -> let == EventKind.DUPLICATE_FACE ? let : judged(known, let))
                .or(() -> unknown)
                .ifPresent(kind -> add(kind, reader, user));
    }

    private static EventKind judged(EmulatedUser user, EventKind let) {
        if (user.disabled()) {
            return EventKind.DISABLED;
        }
        String expiry = user.text("expiry_datetime");
        boolean over = !expiry.isEmpty() && expiry.compareTo(LocalDateTime.now().toString()) < 0;
        return over ? EventKind.EXPIRED : let;
    }

    private void add(EventKind kind, EmulatedReader reader, Optional<EmulatedUser> user) {
        EmulatedEvent event;
        synchronized (this) {
            event = new EmulatedEvent(++last, kind, Instant.now(), reader.id(), reader.name(), user);
            events.add(event);
            if (events.size() > MOST) {
                events.remove(0);
            }
        }
        listeners.forEach(listener -> listener.accept(event));
    }
}
