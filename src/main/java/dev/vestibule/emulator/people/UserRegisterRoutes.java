package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.DrawnFaces;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Users made, removed, and asked for by a list of ids (sections 3.3, 3.5, 3.11). What would act on everybody whom a
 * search finds, {@code adv=mode1}, is not supported here.
 */
final class UserRegisterRoutes {

    private static final String ABSENCE = "/api/users/absence";
    private static final List<String> MANDATORY =
            List.of("user_id", "user_group_id", UserFields.START, UserFields.EXPIRY);
    private static final long LAST_ID = 4_294_967_295L;

    private final EmulatedSite site;
    private final JsonAnswers answers;
    private final UserUpdate update;

    UserRegisterRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
        this.update = new UserUpdate(site);
    }

    void addTo(Router router) {
        router.post("/api/users").handler(this::create);
        router.delete("/api/users").handler(this::remove);
        router.post(ABSENCE).handler(this::some);
        router.route(ABSENCE).handler(context -> {
            throw new RefusedCall(405, "102");
        });
    }

    private void create(RoutingContext context) {
        checkWrites(context);
        List<EmulatedUser> made =
                wanted(Requests.body(context)).map(user -> made(context, user)).toList();
        JsonArray rows = new JsonArray();
        for (EmulatedUser user : made) {
            site.register().create(user);
            site.cards().handedOver(List.of(), user.cards());
            site.deviceUsers().written(user);
            rows.add(new JsonObject().put("user_id", user.id()).put("name", user.name()));
        }
        answer(context, rows);
    }

    /** One, or since 2.9.8 several. */
    private Stream<JsonObject> wanted(JsonObject body) {
        if (body.containsKey("User") || !site.profile().since("2.9.8")) {
            return Stream.of(Requests.object(body, "User"));
        }
        JsonArray rows =
                Requests.asArray(Requests.object(body, "UserCollection").getValue("rows"));
        return rows.stream().map(Requests::asObject);
    }

    private EmulatedUser made(RoutingContext context, JsonObject fields) {
        for (String key : MANDATORY) {
            if (fields.getValue(key) == null) {
                throw new RefusedCall(400, "30");
            }
        }
        String id = Requests.text(fields, "user_id");
        if (!id.matches("[1-9]\\d{0,9}") || Long.parseLong(id) > LAST_ID) {
            throw new RefusedCall(400, "30");
        }
        if (site.person(id).isPresent()) {
            throw new RefusedCall(400, "202");
        }
        if (hasFaces(fields)) {
            site.switches().refuseUnless(Switch.POSTED_FACE, "accepted");
        }
        EmulatedUser blank = new EmulatedUser(id, portrait(), "1", false, Map.of(), List.of(), List.of(), 0);
        EmulatedUser user = update.changed(blank, fields);
        if (!Requests.account(context).reaches(user.groupId())) {
            throw new RefusedCall(403, "20");
        }
        return user;
    }

    private static boolean hasFaces(JsonObject fields) {
        return fields.getValue("credentials") instanceof JsonObject credentials
                && credentials.getValue("visualFaces") instanceof JsonArray faces
                && !faces.isEmpty();
    }

    private int portrait() {
        return site.people().size() % DrawnFaces.PORTRAITS + 1;
    }

    private void remove(RoutingContext context) {
        checkWrites(context);
        List<String> ids = Requests.queryIds(context);
        if (ids.isEmpty()
                || !Set.of("id", "group_id").containsAll(context.queryParams().names())) {
            throw new RefusedCall(400, "30");
        }
        List<EmulatedUser> going =
                ids.stream().map(id -> removable(context, id)).toList();
        for (EmulatedUser user : going) {
            site.register().remove(user.id());
            site.cards().handedOver(user.cards(), List.of());
        }
        answers.success(context, new JsonObject());
    }

    private EmulatedUser removable(RoutingContext context, String id) {
        EmulatedUser user = site.person(id).orElseThrow(() -> site.switches().refusal(Switch.USER_MISSING));
        if (!Requests.account(context).reaches(user.groupId())) {
            throw new RefusedCall(403, "20");
        }
        boolean administrator = id.equals("1")
                || site.accounts()
                        .ofUser(id)
                        .filter(account -> account.levelId() == 1)
                        .isPresent();
        if (administrator) {
            throw new RefusedCall(400, "205");
        }
        return user;
    }

    /** The users of {@code {"Query":{"conditions":[{"column":"user_id","operator":2,"values":[1,2]}]}}}. */
    private void some(RoutingContext context) {
        JsonObject query = Requests.object(Requests.body(context), "Query");
        JsonArray conditions = Requests.asArray(query.getValue("conditions"));
        if (conditions.size() != 1
                || !"user_id".equals(Requests.asObject(conditions.getValue(0)).getValue("column"))) {
            throw new RefusedCall(400, "30");
        }
        Account account = Requests.account(context);
        JsonArray rows = new JsonArray();
        Requests.asArray(Requests.asObject(conditions.getValue(0)).getValue("values")).stream()
                .flatMap(id -> site.person(String.valueOf(id)).stream())
                .filter(user -> account.reaches(user.groupId()))
                .forEach(user -> rows.add(UserJson.listed(user, site.switches())));
        answer(context, rows);
    }

    private static void checkWrites(RoutingContext context) {
        if (!Requests.account(context).writesUsers()) {
            throw new RefusedCall(403, "20");
        }
    }

    private void answer(RoutingContext context, JsonArray rows) {
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "UserCollection",
                                new JsonObject().put("total", rows.size()).put("rows", rows)));
    }
}
