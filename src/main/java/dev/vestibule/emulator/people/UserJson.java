package dev.vestibule.emulator.people;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.EmulatedGroup;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDateTime;
import java.util.List;

/** A user the way BioStar writes it (sections 3.1, 3.2, 3.6). Empty optional fields are missing from rows. */
public final class UserJson {

    private UserJson() {}

    private static final String MARK_OF_CORE_DATES = ".00Z";

    /** A row of the search: dates without Z, and nothing that says who has expired. */
    static JsonObject found(EmulatedUser user, Switches switches) {
        JsonObject row = common(user)
                .put("start_datetime", withoutMark(start(user)))
                .put("expiry_datetime", withoutMark(expiry(user)))
                .put("mobile_count", 0)
                .put("qr_count", 0)
                .put("have_pin", false);
        if (!switches.is(Switch.LISTED_DISABLED, "as-it-is")) {
            row.put("disabled", false);
        }
        return switches.is(Switch.SEARCH_EXPIRED, "present") ? row.put("expired", hasExpired(user)) : row;
    }

    private static JsonObject common(EmulatedUser user) {
        JsonObject row = new JsonObject().put("user_id", user.id()).put("name", user.name());
        for (String key : new String[] {"email", "department"}) {
            if (!user.text(key).isEmpty()) {
                row.put(key, user.text(key));
            }
        }
        return row.put("user_group_id", group(user))
                .put("disabled", user.disabled())
                .put("fingerprint_template_count", 0)
                .put("face_count", 0)
                .put("visual_face_count", user.faces().size())
                .put("card_count", user.cards().size())
                .put("access_groups", new JsonArray())
                .put("updated_count", user.updatedCount())
                .put("last_modified", user.updatedCount());
    }

    static String start(EmulatedUser user) {
        return user.texts().getOrDefault("start_datetime", "2001-01-01T00:00:00.00Z");
    }

    static String expiry(EmulatedUser user) {
        return user.texts().getOrDefault("expiry_datetime", "2037-12-31T23:59:00.00Z");
    }

    private static String withoutMark(String date) {
        return date.replace(MARK_OF_CORE_DATES, "");
    }

    /** Dates are local time, in spite of their Z (section 1). */
    private static boolean hasExpired(EmulatedUser user) {
        return withoutMark(expiry(user)).compareTo(LocalDateTime.now().toString()) < 0;
    }

    /** A row of the list of version 1, which can lie too. */
    static JsonObject listed(EmulatedUser user, Switches switches) {
        JsonObject row = row(user);
        return switches.is(Switch.LISTED_DISABLED, "always-false-everywhere") ? row.put("disabled", false) : row;
    }

    /** A row of a list. */
    public static JsonObject row(EmulatedUser user) {
        JsonArray cards = new JsonArray();
        user.cards().forEach(card -> cards.add(card.json(true)));
        return common(user)
                .put("expired", hasExpired(user))
                .put("photo_exists", !user.text("photo").isEmpty())
                .put("start_datetime", start(user))
                .put("expiry_datetime", expiry(user))
                .put("cards", cards);
    }

    /** The answer about one user. */
    public static JsonObject detail(EmulatedUser user) {
        JsonArray faces = new JsonArray();
        user.faces().forEach(face -> faces.add(face.copy().put("index", Integer.toString(faces.size()))));
        JsonObject detail = row(user)
                .put("email", user.email())
                .put("department", user.text("department"))
                .put("phone", user.text("phone"))
                .put("user_title", user.text("user_title"))
                .put("pin_exists", !user.text("pin").isEmpty())
                .put("user_custom_fields", CustomFields.of(user))
                .put("fingerprint_templates", new JsonArray())
                .put("private_operation_modes", "")
                .put("credentials", new JsonObject().put("visualFaces", faces).put("faces", new JsonArray()));
        for (String key : List.of("photo", "login_id", "user_ip")) {
            if (!user.text(key).isEmpty()) {
                detail.put(key, user.text(key));
            }
        }
        return detail;
    }

    private static JsonObject group(EmulatedUser user) {
        return new JsonObject()
                .put("id", Long.valueOf(user.groupId()))
                .put("name", EmulatedGroup.nameOf(user.groupId()));
    }
}
