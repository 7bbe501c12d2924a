package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedGroup;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The advanced search (section 3.7), as far as the account's permission reaches. */
final class AdvanceSearchRoutes {

    private final EmulatedSite site;
    private final JsonAnswers answers;

    AdvanceSearchRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.post("/api/v2/users/advance_search").handler(this::search);
    }

    private void search(RoutingContext context) {
        site.switches().refuseUnless(Switch.ADVANCED_SEARCH, "answers");
        if (!site.profile().since("2.9.5")) {
            throw new RefusedCall(400, "103");
        }
        AdvancedCriteria criteria = AdvancedCriteria.of(Requests.body(context));
        if (criteria.level().isEmpty() && wantsLevel()) {
            throw site.switches().refusal(Switch.OPERATOR_LEVEL_MISSING);
        }
        List<EmulatedUser> found = criteria.found(site, Requests.account(context));
        JsonObject collection = new JsonObject().put("total", found.size());
        JsonArray rows = new JsonArray();
        criteria.page(found).forEach(user -> rows.add(row(user)));
        if (!rows.isEmpty()) {
            collection.put("rows", rows);
        }
        answers.success(context, new JsonObject().put("UserCollection", collection));
    }

    private boolean wantsLevel() {
        return site.profile().since("2.9.8") && !site.switches().is(Switch.OPERATOR_LEVEL_MISSING, "accepted");
    }

    /** Real types, dates without Z, no {@code expired}; empty texts are missing. */
    private JsonObject row(EmulatedUser user) {
        JsonObject row = new JsonObject().put("user_id", user.id());
        for (String key : List.of("name", "email", "phone", "department", "user_title")) {
            if (!user.text(key).isEmpty()) {
                row.put(key, user.text(key));
            }
        }
        row.put(
                "user_group_id",
                new JsonObject()
                        .put("id", Long.valueOf(user.groupId()))
                        .put("name", EmulatedGroup.nameOf(user.groupId())));
        site.accounts().ofUser(user.id()).ifPresent(account -> row.put("operator_level", account.levelName())
                .put("login_id", account.loginId()));
        if (site.profile().isX()) {
            row.put("have_lock_override", false);
        }
        return row.put("fingerprint_template_count", 0)
                .put("face_count", 0)
                .put("visual_face_count", user.faces().size())
                .put("mobile_count", 0)
                .put("qr_count", 0)
                .put("card_count", user.cards().size())
                .put("start_datetime", date(user, "start_datetime", "2001-01-01T00:00:00"))
                .put("expiry_datetime", date(user, "expiry_datetime", "2037-12-31T23:59:00"))
                .put("last_modified", user.updatedCount())
                .put("updated_count", user.updatedCount())
                .put(
                        "disabled",
                        user.disabled() && !site.switches().is(Switch.LISTED_DISABLED, "always-false-everywhere"))
                .put("have_pin", !user.text("pin").isEmpty())
                .put("access_groups", new JsonArray())
                .put("user_custom_fields", CustomFields.of(user));
    }

    private static String date(EmulatedUser user, String key, String otherwise) {
        String text = user.text(key);
        return text.isEmpty() ? otherwise : text.substring(0, otherwise.length());
    }
}
