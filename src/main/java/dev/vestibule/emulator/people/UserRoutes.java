package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedGroup;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;

/** Users and user groups (section 3), as far as the account's permission reaches. */
final class UserRoutes {

    private final EmulatedSite site;
    private final JsonAnswers answers;
    private final UserUpdate update;

    UserRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
        this.update = new UserUpdate(site);
    }

    void addTo(Router router) {
        router.get("/api/users").handler(context -> list(context, UserQuery.ofList(context.queryParams())));
        router.get("/api/users/next_user_id").handler(this::nextId);
        router.get("/api/users/:id").handler(this::detail);
        router.put("/api/users/:id").handler(this::update);
        router.post("/api/v2/users/search").handler(this::search);
        router.get("/api/user_groups").handler(this::groups);
    }

    private void list(RoutingContext context, UserQuery query) {
        site.switches().refuseUnless(Switch.USER_LIST, "answers");
        answers.success(context, page(context, query, false, user -> UserJson.listed(user, site.switches())));
    }

    private void search(RoutingContext context) {
        UserQuery query =
                UserQuery.ofSearch(Requests.body(context), site.switches().is(Switch.EMPTY_SEARCH, "400/30"));
        boolean byCard = site.switches().is(Switch.SEARCH_FINDS_CARDS, "on");
        answers.success(context, page(context, query, byCard, user -> UserJson.found(user, site.switches())));
    }

    private JsonObject page(
            RoutingContext context, UserQuery query, boolean byCard, Function<EmulatedUser, JsonObject> form) {
        Account account = Requests.account(context);
        List<EmulatedUser> found = site.people().stream()
                .filter(user -> account.reaches(user.groupId()))
                .filter(user -> query.matches(user, byCard))
                .sorted(query.comparator())
                .toList();
        JsonObject collection = new JsonObject().put("total", found.size());
        JsonArray rows = new JsonArray();
        query.page(found).forEach(user -> rows.add(form.apply(user)));
        if (!rows.isEmpty()) {
            collection.put("rows", rows);
        }
        return new JsonObject().put("UserCollection", collection);
    }

    private void nextId(RoutingContext context) {
        String id = Long.toString(site.register().nextId());
        answers.success(context, new JsonObject().put("User", new JsonObject().put("user_id", id)));
    }

    private void detail(RoutingContext context) {
        EmulatedUser user = addressed(context);
        JsonObject detail = UserJson.detail(user);
        if (site.profile().since("2.9.9")) {
            detail.put("isExludeSyncADUser", 0);
        }
        site.accounts().ofUser(user.id()).ifPresent(account -> addRights(detail, account));
        answers.success(context, new JsonObject().put("User", detail));
    }

    /** No level is told by leaving it out (section 3.9). */
    private void addRights(JsonObject detail, Account account) {
        detail.put("login_id", account.loginId());
        if (site.switches().is(Switch.USER_PERMISSION, "full")) {
            detail.put("permission", Permissions.full(account, site.switches()));
        } else if (site.switches().is(Switch.USER_PERMISSION, "level-only")) {
            detail.put("permission", Permissions.level(account));
        }
    }

    private void update(RoutingContext context) {
        EmulatedUser user = addressed(context);
        if (!Requests.account(context).writesUsers()) {
            throw new RefusedCall(403, "20");
        }
        JsonObject changes = Requests.object(Requests.body(context), "User");
        if (site.switches().is(Switch.CODE_FOUR, "not-done")) {
            answers.unfinished(context);
            return;
        }
        update.write(user, changes);
        if (UserUpdate.hasEmptyCredentials(changes)
                && site.switches().is(Switch.EMPTY_CREDENTIALS, "session-dropped")) {
            site.sessions().end(Requests.session(context));
        }
        if (site.switches().is(Switch.CODE_FOUR, "done")) {
            answers.unfinished(context);
        } else {
            answers.success(context, new JsonObject());
        }
    }

    private EmulatedUser addressed(RoutingContext context) {
        EmulatedUser user = site.person(context.pathParam("id"))
                .orElseThrow(() -> site.switches().refusal(Switch.USER_MISSING));
        if (!Requests.account(context).reaches(user.groupId())) {
            throw new RefusedCall(403, "20");
        }
        return user;
    }

    private void groups(RoutingContext context) {
        JsonArray rows = new JsonArray();
        for (EmulatedGroup group : EmulatedGroup.ALL) {
            boolean root = group.id().equals("1");
            rows.add(new JsonObject()
                    .put("id", Long.valueOf(group.id()))
                    .put("name", group.name())
                    .put("depth", root ? 0 : 1)
                    .put("user_count", members(group))
                    .put("parent_id", new JsonObject().put("id", root ? "" : "1")));
        }
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "UserGroupCollection",
                                new JsonObject().put("total", rows.size()).put("rows", rows)));
    }

    private long members(EmulatedGroup group) {
        return site.people().stream()
                .filter(user -> user.groupId().equals(group.id()))
                .count();
    }
}
