package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.state.EmulatedGroup;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Groups asked for by id (section 3.8), the custom fields of users (8.5), and access groups, of which this site has none. */
final class GroupRoutes {

    private final JsonAnswers answers;

    GroupRoutes(JsonAnswers answers) {
        this.answers = answers;
    }

    void addTo(Router router) {
        router.post("/api/v2/user_groups/search").handler(this::search);
        router.get("/api/access_groups").handler(context -> answer(context, "AccessGroupCollection", new JsonArray()));
        router.get("/api/setting/custom_fields")
                .handler(context -> answer(context, "CustomFieldCollection", CustomFields.rows()));
    }

    private void search(RoutingContext context) {
        JsonObject body = Requests.body(context);
        List<String> wanted = Requests.optionalArray(body.getValue("user_group_id_list")).stream()
                .map(Object::toString)
                .toList();
        JsonArray rows = new JsonArray();
        EmulatedGroup.ALL.stream()
                .filter(group -> body.isEmpty() || wanted.contains(group.id()))
                .forEach(group -> rows.add(new JsonObject()
                        .put("id", Long.valueOf(group.id()))
                        .put("name", group.name())
                        .put("depth", group.id().equals("1") ? 0 : 1)));
        answer(context, "UserGroupCollection", rows);
    }

    private void answer(RoutingContext context, String collection, JsonArray rows) {
        answers.success(
                context,
                new JsonObject()
                        .put(
                                collection,
                                new JsonObject().put("total", rows.size()).put("rows", rows)));
    }
}
