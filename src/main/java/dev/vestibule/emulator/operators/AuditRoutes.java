package dev.vestibule.emulator.operators;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.AuditTrail;
import dev.vestibule.emulator.state.EmulatedEvent;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The audit trail (section 14): kept of every call that changed something, and searched. Its answers are not public. */
final class AuditRoutes {

    private static final Map<String, Function<AuditTrail.Entry, String>> LISTS = Map.of(
            "userlist", AuditTrail.Entry::user,
            "permlist", AuditTrail.Entry::level,
            "iplist", AuditTrail.Entry::address,
            "targetlist", AuditTrail.Entry::target);

    private static final int ADDED = 1;
    private static final int UPDATED = 3;
    private static final int DELETED = 4;
    private static final int ACTION = 5;

    private final EmulatedSite site;
    private final JsonAnswers answers;

    AuditRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.route("/api/*").handler(this::watch);
        router.post("/api/audit/search").handler(this::search);
        LISTS.forEach((name, value) -> router.get("/api/audit/" + name).handler(context -> list(context, value)));
    }

    private void watch(RoutingContext context) {
        method(context).ifPresent(method -> context.addEndHandler(ended -> keep(context, method)));
        context.next();
    }

    /** What reads keeps no entry, a search by POST among it. */
    private static Optional<Integer> method(RoutingContext context) {
        String path = context.request().path();
        return switch (context.request().method().name()) {
            case "PUT" -> Optional.of(path.contains("/check/") ? ACTION : UPDATED);
            case "DELETE" -> Optional.of(DELETED);
            case "POST" ->
                path.matches(".*/(\\w*search|absence|start|logout|registered|capability)")
                        ? Optional.empty()
                        : Optional.of(path.matches("/api/(users|cards|cards/blacklist)") ? ADDED : ACTION);
            default -> Optional.empty();
        };
    }

    private void keep(RoutingContext context, int method) {
        if (context.response().getStatusCode() != 200) {
            return;
        }
        Account account = Requests.account(context);
        String name = site.person(account.userId()).map(EmulatedUser::name).orElse(account.loginId());
        site.audit()
                .add(new AuditTrail.Entry(
                        Instant.now(),
                        name + "(" + account.userId() + ")",
                        account.levelName(),
                        context.request().remoteAddress().hostAddress(),
                        menu(context.request().path()),
                        target(context),
                        method));
    }

    private static String menu(String path) {
        return path.contains("/devices") ? "device" : path.contains("/cards") ? "card" : "user";
    }

    /** The id in the path, in the query, or in the body of a mail. */
    private static String target(RoutingContext context) {
        if (context.request().path().equals("/api/v2/send_email")) {
            return context.body().asJsonObject().getString("id");
        }
        return Optional.ofNullable(context.pathParam("id")).orElse(String.join("+", context.queryParam("id")));
    }

    private void search(RoutingContext context) {
        JsonObject query = Requests.object(Requests.body(context), "Query");
        if (!query.containsKey("limit")) {
            throw new RefusedCall(400, "30");
        }
        List<AuditCondition> wanted = Requests.optionalArray(query.getValue("conditions")).stream()
                .map(condition -> AuditCondition.of(Requests.asObject(condition)))
                .toList();
        List<AuditTrail.Entry> found = site.audit().all().stream()
                .filter(entry -> wanted.stream().allMatch(condition -> condition.holds(entry)))
                .toList();
        int limit = Requests.number(query.getValue("limit"));
        JsonArray rows = new JsonArray();
        found.stream()
                .skip(Requests.number(query.getValue("offset")))
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .forEach(entry -> rows.add(row(entry)));
        answer(context, found.size(), rows);
    }

    private static JsonObject row(AuditTrail.Entry entry) {
        return new JsonObject()
                .put("DATE", EmulatedEvent.date(entry.at()))
                .put("USRID", entry.user())
                .put("PERM", entry.level())
                .put("IP", entry.address())
                .put("MENU", entry.menu())
                .put("TARGET", entry.target())
                .put("METHOD", entry.method());
    }

    private void list(RoutingContext context, Function<AuditTrail.Entry, String> value) {
        List<String> values =
                site.audit().all().stream().map(value).distinct().sorted().toList();
        answer(context, values.size(), new JsonArray(values));
    }

    private void answer(RoutingContext context, int total, JsonArray rows) {
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "AuditCollection",
                                new JsonObject().put("total", total).put("rows", rows)));
    }
}
