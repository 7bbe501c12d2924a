package dev.vestibule.emulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A user the way BioStar writes it (sections 3.1, 3.2, 3.6). Empty optional fields are missing from rows. */
final class UserJson {

    private UserJson() {}

    static JsonObject searchRow(EmulatedUser user) {
        JsonObject row = new JsonObject().put("user_id", user.id()).put("name", user.name());
        for (String key : new String[] {"email", "department"}) {
            if (!user.text(key).isEmpty()) {
                row.put(key, user.text(key));
            }
        }
        return row.put("user_group_id", group(user))
                .put("disabled", Boolean.toString(user.disabled()))
                .put("expired", "false")
                .put("photo_exists", "false")
                .put("start_datetime", user.texts().getOrDefault("start_datetime", "2001-01-01T00:00:00.00Z"))
                .put("expiry_datetime", user.texts().getOrDefault("expiry_datetime", "2037-12-31T23:59:00.00Z"))
                .put("fingerprint_template_count", 0)
                .put("face_count", 0)
                .put("visual_face_count", user.faces().size())
                .put("card_count", user.cards().size())
                .put("access_groups", new JsonArray())
                .put("updated_count", user.updatedCount())
                .put("last_modified", user.updatedCount());
    }

    static JsonObject row(EmulatedUser user) {
        JsonArray cards = new JsonArray();
        user.cards().forEach(number -> cards.add(card(number)));
        return searchRow(user).put("cards", cards);
    }

    static JsonObject detail(EmulatedUser user) {
        JsonArray faces = new JsonArray();
        user.faces().forEach(face -> faces.add(face.copy().put("index", Integer.toString(faces.size()))));
        return row(user)
                .put("email", user.email())
                .put("department", user.text("department"))
                .put("phone", user.text("phone"))
                .put("user_title", user.text("user_title"))
                .put("pin_exists", false)
                .put("fingerprint_templates", new JsonArray())
                .put("credentials", new JsonObject().put("visualFaces", faces).put("faces", new JsonArray()));
    }

    static JsonObject card(String number) {
        return new JsonObject()
                .put("id", Integer.toUnsignedLong(number.hashCode()))
                .put("card_id", number)
                .put("display_card_id", number)
                .put("status", 1)
                .put("is_blocked", false)
                .put("is_assigned", true)
                .put("card_type", cardType())
                .put("wiegand_format_id", new JsonObject().put("id", 0));
    }

    static JsonObject cardType() {
        return new JsonObject().put("id", 0).put("name", "CSN").put("type", 1).put("mode", "C");
    }

    static JsonObject secureType() {
        return new JsonObject()
                .put("id", 2)
                .put("name", "Secure Credential")
                .put("type", 2)
                .put("mode", "S");
    }

    private static JsonObject group(EmulatedUser user) {
        return new JsonObject()
                .put("id", Long.valueOf(user.groupId()))
                .put("name", EmulatedGroup.nameOf(user.groupId()));
    }
}
