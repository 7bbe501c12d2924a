package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vestibule.biostar.answer.Lenient;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a user has beside visual faces, as one answer told it (section 3.2): how many of each, and which ones where they
 * are listed. No value of a field, no biometric and no secret is kept.
 */
public final class Belongings {

    /** Those of whom nothing was told. */
    public static final Belongings NONE = new Belongings(Map.of());

    private static final String COUNT = "count";
    private static final String NAMES = "names";

    /**
     * How much a user has of one belonging.
     *
     * @param listed what they are called, of those that are listed
     * @param count how many there are, listed or only counted
     */
    record Held(Set<String> listed, int count) {

        static final Held NOTHING = new Held(Set.of(), 0);

        /** How many the later answer lacks for sure: one that it counts without a name may be any of those it does not list. */
        int lostIn(Held after) {
            int unlisted = Math.max(0, after.count - after.listed.size());
            return Math.max(missingIn(after).size() - unlisted, count - after.count);
        }

        Set<String> missingIn(Held after) {
            Set<String> missing = new TreeSet<>(listed);
            missing.removeAll(after.listed);
            return missing;
        }
    }

    private final Map<Belonging, Held> held;

    Belongings(Map<Belonging, Held> held) {
        this.held = held;
    }

    /** What is there no more in the later answer; nothing when something was added or renamed in place. */
    public List<Loss> lostIn(Belongings after) {
        List<Loss> losses = new ArrayList<>();
        for (Belonging belonging : Belonging.values()) {
            Held before = held.getOrDefault(belonging, Held.NOTHING);
            Held now = after.held.getOrDefault(belonging, Held.NOTHING);
            int lost = before.lostIn(now);
            if (lost > 0) {
                losses.add(new Loss(belonging, lost, Loss.names(belonging, before.missingIn(now))));
            }
        }
        return losses;
    }

    /**
     * How many of each, and the names that a {@link Loss} would tell, as text to be kept while it is not known how a write
     * ended; of a card only that it is one.
     */
    public String counts() {
        ObjectNode counts = Lenient.JSON.createObjectNode();
        held.forEach((belonging, had) -> {
            if (had.count() > 0) {
                ObjectNode one = counts.putObject(belonging.name()).put(COUNT, had.count());
                ArrayNode names = one.putArray(NAMES);
                Loss.names(belonging, had.listed()).forEach(names::add);
            }
        });
        return counts.toString();
    }

    /** What {@link #counts()} made a text of; empty when it is none. */
    public static Optional<Belongings> ofCounts(String text) {
        return Lenient.object(text).map(counts -> {
            Map<Belonging, Held> held = new EnumMap<>(Belonging.class);
            for (Belonging belonging : Belonging.values()) {
                JsonNode one = counts.path(belonging.name());
                Set<String> names = StreamSupport.stream(one.path(NAMES).spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toCollection(TreeSet::new));
                held.put(belonging, new Held(names, Lenient.number(one, COUNT)));
            }
            return new Belongings(held);
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Belongings belongings && belongings.held.equals(held);
    }

    @Override
    public int hashCode() {
        return held.hashCode();
    }

    /** Without what anybody has. */
    @Override
    public String toString() {
        return "Belongings";
    }
}
