package dev.vestibule.emulator.operators;

import dev.vestibule.emulator.answer.JsonAnswers;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** How somebody likes their screen (section 8.5); here nobody has said so, and the defaults say that they are defaults. */
final class PreferenceRoutes {

    private final JsonAnswers answers;

    PreferenceRoutes(JsonAnswers answers) {
        this.answers = answers;
    }

    void addTo(Router router) {
        router.get("/api/preferences/:user").handler(this::read);
    }

    /** Also for a user who does not exist. */
    private void read(RoutingContext context) {
        JsonObject preference = new JsonObject()
                .put("user_id", context.pathParam("user"))
                .put("language", "en")
                .put("time_zone", 0)
                .put("date_format", "yyyy/MM/dd")
                .put("time_format", "HH:mm")
                .put("default", true);
        answers.success(context, new JsonObject().put("Preference", preference));
    }
}
