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
import java.util.function.Function;
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

    private record Held(Set<String> listed, int count) {

        static final Held NOTHING = new Held(Set.of(), 0);

        /** What the other one lacks of this, as far as both tell: one that is counted but not listed may be any. */
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

    private Belongings(Map<Belonging, Held> held) {
        this.held = held;
    }

    /** Reads them from an answer about one user. */
    static Belongings of(JsonNode user) {
        JsonNode credentials = Lenient.member(user, "credentials");
        Map<Belonging, Held> held = new EnumMap<>(Belonging.class);
        held.put(Belonging.CUSTOM_FIELD, listed(filled(user), field -> nameOf(field.path("custom_field")), 0));
        held.put(
                Belonging.CARD,
                listed(Lenient.list(user, "cards"), Belongings::card, Lenient.number(user, "card_count")));
        held.put(Belonging.ACCESS_GROUP, listed(Lenient.list(user, "access_groups"), Belongings::nameOf, 0));
        held.put(
                Belonging.FINGERPRINT,
                counted(user, "fingerprint_template_count", Lenient.list(user, "fingerprint_templates")));
        held.put(Belonging.INFRARED_FACE, counted(user, "face_count", Lenient.list(credentials, "faces")));
        held.put(Belonging.MOBILE_CARD, counted(user, "mobile_count", List.of()));
        held.put(Belonging.QR_CODE, counted(user, "qr_count", List.of()));
        held.put(Belonging.PIN, there(user, "pin_exists"));
        held.put(Belonging.PHOTO, there(user, "photo_exists"));
        held.put(Belonging.PASSWORD, there(user, "password_exists"));
        return new Belongings(held);
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
            if (had.count > 0) {
                ObjectNode one = counts.putObject(belonging.name()).put(COUNT, had.count);
                ArrayNode names = one.putArray(NAMES);
                Loss.names(belonging, had.listed).forEach(names::add);
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

    /** A field that holds nothing is none: BioStar lists those as well. */
    private static List<JsonNode> filled(JsonNode user) {
        return Lenient.list(user, "user_custom_fields").stream()
                .filter(field -> field.path("item").isContainerNode()
                        ? !field.path("item").isEmpty()
                        : !Lenient.text(field, "item").isBlank())
                .toList();
    }

    private static Held listed(List<JsonNode> rows, Function<JsonNode, String> name, int count) {
        Set<String> names =
                rows.stream().map(name).filter(text -> !text.isBlank()).collect(Collectors.toSet());
        return new Held(names, Math.max(count, rows.size()));
    }

    private static Held counted(JsonNode user, String field, List<JsonNode> rows) {
        return new Held(Set.of(), Math.max(Lenient.number(user, field), rows.size()));
    }

    private static Held there(JsonNode user, String field) {
        return new Held(Set.of(), Lenient.truth(user, field) ? 1 : 0);
    }

    private static String card(JsonNode card) {
        String id = Lenient.text(card, "id");
        return id.isBlank() ? Card.of(card).map(Card::number).orElse("") : id;
    }

    /** The name of a reference, or its id where it has none. */
    private static String nameOf(JsonNode reference) {
        String name = Lenient.text(reference, "name");
        return Optional.of(name)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> reference.isObject() ? Lenient.text(reference, "id") : reference.asText(""));
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
