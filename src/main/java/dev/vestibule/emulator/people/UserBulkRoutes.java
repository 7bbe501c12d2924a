package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Many users changed at once (section 3.4): 200 whatever became of them, a code for each, and one for all. */
final class UserBulkRoutes {

    private static final int MOST_ROWS = 100;

    private final EmulatedSite site;
    private final JsonAnswers answers;
    private final UserUpdate update;

    UserBulkRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
        this.update = new UserUpdate(site);
    }

    void addTo(Router router) {
        router.put("/api/users/bulk").handler(this::change);
    }

    private void change(RoutingContext context) {
        if (!site.profile().since("2.9.6")) {
            throw new RefusedCall(400, "103");
        }
        if (!Requests.account(context).writesUsers()) {
            throw new RefusedCall(403, "20");
        }
        JsonArray rows = Requests.asArray(
                Requests.object(Requests.body(context), "UserCollection").getValue("rows"));
        if (rows.size() > MOST_ROWS) {
            throw new RefusedCall(400, "700");
        }
        JsonArray outcomes = new JsonArray();
        int done = 0;
        for (Object row : rows) {
            JsonObject changes = Requests.asObject(row);
            String code = changed(Requests.account(context), changes);
            done += code.equals("0") ? 1 : 0;
            outcomes.add(
                    new JsonObject().put("user_id", changes.getValue("user_id")).put("ret_code", code));
        }
        String all = done == rows.size() ? "0" : done == 0 ? "8" : "1";
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "UserCollection",
                                new JsonObject().put("total", outcomes.size()).put("rows", outcomes)),
                all);
    }

    private String changed(Account account, JsonObject changes) {
        try {
            EmulatedUser user = site.person(String.valueOf(changes.getValue("user_id")))
                    .orElseThrow(() -> new RefusedCall(400, "201"));
            if (!account.reaches(user.groupId())) {
                throw new RefusedCall(403, "20");
            }
            update.write(user, changes);
            return "0";
        } catch (RefusedCall refused) {
            return refused.code();
        }
    }
}
