package dev.vestibule.emulator.readers;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.people.UserJson;
import dev.vestibule.emulator.state.DrawnFaces;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What is on a device (section 4.9): looked at, taken off, and brought from there into BioStar. */
final class DeviceUserRoutes {

    private static final String USERS = "/api/devices/:id/users";
    private static final int USUAL_LIMIT = 50;
    /** A device's own export holds this many templates of its kind in one face. */
    private static final int TEMPLATES = 4;

    private final EmulatedSite site;
    private final JsonAnswers answers;

    DeviceUserRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.get("/api/devices/:id/discover_userdata").handler(this::count);
        router.get(USERS).handler(this::list);
        router.delete(USERS).handler(this::remove);
        router.post(USERS + "/export").handler(this::export);
    }

    /** Its answer is not public. */
    private void count(RoutingContext context) {
        List<EmulatedUser> users = site.deviceUsers().on(connected(context));
        JsonObject counts = new JsonObject()
                .put("user_count", users.size())
                .put("visual_face_count", sum(users, user -> user.faces().size()))
                .put("card_count", sum(users, user -> user.cards().size()))
                .put("fingerprint_count", 0)
                .put("face_count", 0);
        answers.success(context, done().put("DeviceUserData", counts));
    }

    private void list(RoutingContext context) {
        MultiMap query = context.queryParams();
        int limit = query.contains("limit") ? Requests.queryNumber(query.get("limit")) : USUAL_LIMIT;
        // Pages are counted from 1, and the vendor's example asks for page 0.
        int page = query.contains("page") ? Math.max(1, Requests.queryNumber(query.get("page"))) : 1;
        List<EmulatedUser> users = site.deviceUsers().on(connected(context));
        JsonArray rows = new JsonArray();
        users.stream()
                .skip((long) limit * (page - 1))
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .forEach(user -> rows.add(new JsonObject()
                        .put("user_id", user.id())
                        .put("name", user.name())
                        .put("visual_face_count", user.faces().size())
                        .put("card_count", user.cards().size())));
        answers.success(context, collection(users.size(), rows));
    }

    private void remove(RoutingContext context) {
        EmulatedReader device = connected(context);
        if (!Requests.account(context).writesUsers()) {
            throw new RefusedCall(403, "20");
        }
        site.deviceUsers().remove(device, asked(context, device));
        answers.success(context, done());
    }

    private void export(RoutingContext context) {
        EmulatedReader device = connected(context);
        List<String> ids = asked(context, device);
        JsonArray rows = new JsonArray();
        site.deviceUsers().on(device).stream()
                .filter(user -> ids.contains(user.id()))
                .forEach(user -> rows.add(UserJson.detail(user).put("credentials", credentials(user))));
        answers.success(context, collection(rows.size(), rows).mergeIn(done()));
    }

    private JsonObject credentials(EmulatedUser user) {
        JsonArray faces = new JsonArray();
        for (JsonObject stored : user.faces()) {
            JsonArray templates = new JsonArray();
            for (int count = 0; count < TEMPLATES; count++) {
                templates.add(new JsonObject()
                        .put(
                                DrawnFaces.key("5", site.switches()),
                                site.faces().template(user.id(), "5", site.switches()))
                        .put("credential_bin_type", "5"));
            }
            faces.add(stored.copy().put("templates", templates));
        }
        return new JsonObject().put("visualFaces", faces);
    }

    /** The ids of the query, of which {@code *} is everybody on the device; all of them must be on it. */
    private List<String> asked(RoutingContext context, EmulatedReader device) {
        List<String> asked = Requests.queryIds(context);
        List<String> there =
                site.deviceUsers().on(device).stream().map(EmulatedUser::id).toList();
        if (asked.equals(List.of("*"))) {
            return there;
        }
        if (asked.isEmpty()) {
            throw new RefusedCall(400, "30");
        }
        if (!Set.copyOf(there).containsAll(asked)) {
            throw site.switches().refusal(Switch.USER_MISSING);
        }
        return asked;
    }

    private EmulatedReader connected(RoutingContext context) {
        EmulatedReader device = DeviceRoutes.addressed(context, site);
        if (!device.state().online()) {
            throw new RefusedCall(400, "1001");
        }
        return device;
    }

    private static JsonObject collection(int total, JsonArray rows) {
        return new JsonObject()
                .put("UserCollection", new JsonObject().put("total", total).put("rows", rows));
    }

    private static JsonObject done() {
        return new JsonObject().put("DeviceResponse", new JsonObject().put("result", true));
    }

    private static int sum(List<EmulatedUser> users, ToIntFunction<EmulatedUser> count) {
        return users.stream().mapToInt(count).sum();
    }
}
