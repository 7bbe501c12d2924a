package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.JsonAnswers;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.TreeMap;

/** The levels of operators (section 3.9): the built-in ones, and the custom ones of this site. */
final class LevelRoutes {

    private static final Map<Integer, String> LEVELS = new TreeMap<>(Map.of(
            1, "Administrator",
            2, "User Operator",
            3, "Monitoring Operator",
            4, "Ward Operator",
            5, "User Reader",
            253, "Video Operator",
            254, "T&A Operator",
            255, "User",
            100000, "Visitor Operator"));

    private final JsonAnswers answers;

    LevelRoutes(JsonAnswers answers) {
        this.answers = answers;
    }

    void addTo(Router router) {
        router.get("/api/permissions").handler(this::list);
    }

    private void list(RoutingContext context) {
        JsonArray rows = new JsonArray();
        LEVELS.forEach((id, name) ->
                rows.add(new JsonObject().put("id", id).put("name", name).put("description", "")));
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "PermissionCollection",
                                new JsonObject().put("total", rows.size()).put("rows", rows)));
    }
}
