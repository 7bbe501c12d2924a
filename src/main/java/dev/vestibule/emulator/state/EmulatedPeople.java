package dev.vestibule.emulator.state;

import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switches;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The people of the emulated site, from {@code emulator/people.txt}: id, name, group, e-mail, cards, number of faces,
 * {@code disabled}; one a line. Safe to use from any thread.
 */
public final class EmulatedPeople {

    private static final String FILE = "/emulator/people.txt";

    private final DrawnFaces faces;
    private final Switches switches;
    private final AtomicLong cardIds = new AtomicLong();
    private final ConcurrentNavigableMap<Long, EmulatedUser> users = new ConcurrentSkipListMap<>();

    EmulatedPeople(DrawnFaces faces, Switches switches) {
        this.faces = faces;
        this.switches = switches;
        reset();
    }

    /** Everyone, by id. */
    Collection<EmulatedUser> all() {
        return users.values();
    }

    Optional<EmulatedUser> find(String id) {
        return id.matches("[1-9]\\d{0,9}") ? Optional.ofNullable(users.get(Long.valueOf(id))) : Optional.empty();
    }

    void add(String id, String name, String groupId, String email) {
        users.put(Long.valueOf(id), read(new String[] {id, name, groupId, email, "", "", ""}, 1));
    }

    /** Makes a new user; code 202 when there is one of this id. */
    public void create(EmulatedUser user) {
        if (users.putIfAbsent(Long.valueOf(user.id()), user) != null) {
            throw new RefusedCall(400, "202");
        }
    }

    /** Removes a user; nothing happens when there is none. */
    public void remove(String id) {
        users.remove(Long.valueOf(id));
    }

    /** Changes one user in one step. */
    public void change(String id, UnaryOperator<EmulatedUser> change) {
        users.computeIfPresent(
                Long.valueOf(id), (key, user) -> change.apply(user).updated());
    }

    /** Changes what counts as no write of BioStar's. */
    void replace(String id, UnaryOperator<EmulatedUser> change) {
        users.computeIfPresent(Long.valueOf(id), (key, user) -> change.apply(user));
    }

    /** The id of the next card. */
    long nextCardId() {
        return cardIds.incrementAndGet();
    }

    /** An id that nobody has, the next after the highest. */
    public long nextId() {
        return users.lastKey() + 1;
    }

    void reset() {
        users.clear();
        cardIds.set(0);
        for (String line : lines()) {
            EmulatedUser user = read(line.split("\\|", -1), users.size() + 1);
            users.put(Long.valueOf(user.id()), user);
        }
    }

    private EmulatedUser read(String[] fields, int portrait) {
        Map<String, String> texts = Map.of("name", fields[1], "email", fields[3], EmulatedUser.LOCKER, "B " + portrait);
        List<EmulatedCard> cards =
                Arrays.stream(fields[4].split(";")).flatMap(this::card).toList();
        List<JsonObject> visualFaces = new ArrayList<>();
        if (!fields[5].isEmpty()) {
            visualFaces.add(faces.capture(fields[0], portrait, switches));
        }
        return new EmulatedUser(
                fields[0], portrait, fields[2], "disabled".equals(fields[6]), texts, cards, visualFaces, 0);
    }

    /** A card as {@code number} or {@code number:kind}. */
    private Stream<EmulatedCard> card(String written) {
        if (written.isEmpty()) {
            return Stream.empty();
        }
        String[] parts = written.split(":", -1);
        CardKind kind = parts.length == 1 ? CardKind.CSN : CardKind.of(parts[1]).orElseThrow();
        return Stream.of(new EmulatedCard(nextCardId(), parts[0], kind, false, false));
    }

    private static List<String> lines() {
        try (InputStream stream = EmulatedPeople.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
