package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The one custom field of the site, a text (section 8.5); kept among a user's texts. */
final class CustomFields {

    private static final Map<String, String> IDS = Map.of("1", EmulatedUser.LOCKER);

    private CustomFields() {}

    /** Rows of {@code GET /api/setting/custom_fields}: type 0 is a text. */
    static JsonArray rows() {
        return new JsonArray()
                .add(new JsonObject()
                        .put("id", 1)
                        .put("name", "Locker")
                        .put("type", 0)
                        .put("order", 1)
                        .put("data", ""));
    }

    static JsonArray of(EmulatedUser user) {
        JsonArray fields = new JsonArray();
        if (!user.text(EmulatedUser.LOCKER).isEmpty()) {
            fields.add(new JsonObject()
                    .put("item", user.text(EmulatedUser.LOCKER))
                    .put("custom_field", new JsonObject().put("id", 1).put("name", "Locker")));
        }
        return fields;
    }

    /** A list replaces what is there, so what it leaves out is gone. */
    static EmulatedUser written(EmulatedUser user, JsonArray list) {
        EmulatedUser changed = none(user);
        for (Object row : list) {
            JsonObject field = Requests.asObject(row);
            String key = IDS.get(
                    String.valueOf(Requests.object(field, "custom_field").getValue("id")));
            if (key == null) {
                throw new RefusedCall(400, "800");
            }
            changed = changed.withText(key, String.valueOf(field.getValue("item")));
        }
        return changed;
    }

    static EmulatedUser none(EmulatedUser user) {
        return user.withText(EmulatedUser.LOCKER, "");
    }
}
