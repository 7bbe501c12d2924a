package dev.vestibule.emulator.state;

import io.quarkus.qute.TemplateData;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A BioStar user at one moment.
 *
 * @param id the user id
 * @param portrait the number of their drawing, 1 to 40
 * @param groupId the user group
 * @param disabled whether an administrator switched them off
 * @param texts name, email, phone and the other fields that are plain text; absent means empty
 * @param cards their cards
 * @param faces their visual faces as they were written
 * @param updatedCount writes so far
 */
@TemplateData
public record EmulatedUser(
        String id,
        int portrait,
        String groupId,
        boolean disabled,
        Map<String, String> texts,
        List<EmulatedCard> cards,
        List<JsonObject> faces,
        int updatedCount) {

    /** The name that searches know the site's one custom field by, a text. */
    public static final String LOCKER = "user_custom_field_1";

    /** The name. */
    public String name() {
        return text("name");
    }

    /** The e-mail address; empty text without one. */
    public String email() {
        return text("email");
    }

    /** One of the texts; empty when it is absent. */
    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** The same user with this text. */
    public EmulatedUser withText(String key, String value) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.put(key, value);
        return new EmulatedUser(id, portrait, groupId, disabled, Map.copyOf(changed), cards, faces, updatedCount);
    }

    /** The same user in another group. */
    public EmulatedUser withGroup(String group) {
        return new EmulatedUser(id, portrait, group, disabled, texts, cards, faces, updatedCount);
    }

    /** The same user, switched off or on. */
    public EmulatedUser withDisabled(boolean off) {
        return new EmulatedUser(id, portrait, groupId, off, texts, cards, faces, updatedCount);
    }

    /** The numbers of their cards. */
    public List<String> cardNumbers() {
        return cards.stream().map(EmulatedCard::number).toList();
    }

    /** The same user with these cards and no others. */
    public EmulatedUser withCards(List<EmulatedCard> held) {
        return new EmulatedUser(id, portrait, groupId, disabled, texts, List.copyOf(held), faces, updatedCount);
    }

    /** The same user with these faces and no others. */
    public EmulatedUser withFaces(List<JsonObject> visualFaces) {
        return new EmulatedUser(id, portrait, groupId, disabled, texts, cards, List.copyOf(visualFaces), updatedCount);
    }

    EmulatedUser updated() {
        return new EmulatedUser(id, portrait, groupId, disabled, texts, cards, faces, updatedCount + 1);
    }
}
