package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.people.Belongings.Held;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a user has beside visual faces from an answer about one user (section 3.2). */
final class BelongingsReading {

    private BelongingsReading() {}

    /** All that the answer tells. */
    static Belongings of(JsonNode user) {
        JsonNode credentials = Lenient.member(user, "credentials");
        Map<Belonging, Held> held = new EnumMap<>(Belonging.class);
        held.put(Belonging.CUSTOM_FIELD, listed(filled(user), field -> nameOf(field.path("custom_field")), 0));
        held.put(
                Belonging.CARD,
                listed(Lenient.list(user, "cards"), BelongingsReading::card, Lenient.number(user, "card_count")));
        held.put(Belonging.ACCESS_GROUP, listed(Lenient.list(user, "access_groups"), BelongingsReading::nameOf, 0));
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
}
