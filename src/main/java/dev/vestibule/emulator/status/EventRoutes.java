package dev.vestibule.emulator.status;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.EmulatedEvent;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import dev.vestibule.emulator.state.EventKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Events asked for afterwards, and their kinds (section 7.3); {@link EventSockets} tells them as they happen. */
final class EventRoutes {

    private final EmulatedSite site;
    private final JsonAnswers answers;
    private final EventSockets sockets;

    EventRoutes(EmulatedSite site, JsonAnswers answers, EventSockets sockets) {
        this.site = site;
        this.answers = answers;
        this.sockets = sockets;
    }

    void addTo(Router router) {
        router.post("/api/events/start").handler(this::start);
        router.post("/api/events/search").handler(this::search);
        router.get("/api/event_types").handler(this::types);
        router.get("/api/events/images/:image").handler(this::picture);
    }

    /** Succeeds whether a web socket listens or not (section 7.1). */
    private void start(RoutingContext context) {
        Requests.optionalBody(context);
        sockets.start(Requests.session(context));
        answers.success(context, new JsonObject());
    }

    private void search(RoutingContext context) {
        JsonObject query = query(context);
        JsonArray conditions = Requests.asArray(query.getValue("conditions", new JsonArray()));
        List<EventCondition> wanted = new ArrayList<>();
        conditions.forEach(condition -> wanted.add(EventCondition.of(Requests.asObject(condition))));
        List<EmulatedEvent> found = new ArrayList<>(site.events().all().stream()
                .filter(event -> reaches(context, event))
                .filter(event -> wanted.stream().allMatch(condition -> condition.holds(event)))
                .toList());
        if (EventCondition.namesTheTimeTwice(wanted)) {
            found.clear();
        }
        if (isDescending(query)) {
            Collections.reverse(found);
        }
        int limit = Requests.number(query.getValue("limit"));
        JsonArray rows = new JsonArray();
        found.stream().limit(limit == 0 ? Long.MAX_VALUE : limit).forEach(event -> rows.add(event.json()));
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "EventCollection",
                                new JsonObject().put("total", found.size()).put("rows", rows)));
    }

    /** Without its mandatory parts a search cost the session before 2.9.4. */
    private JsonObject query(RoutingContext context) {
        JsonObject body = Requests.body(context);
        if (body.getValue("Query") instanceof JsonObject query && query.containsKey("limit")) {
            return query;
        }
        if (!site.profile().since("2.9.4")) {
            site.sessions().end(Requests.session(context));
        }
        throw new RefusedCall(400, "30");
    }

    private static boolean isDescending(JsonObject query) {
        JsonArray orders = Requests.asArray(query.getValue("orders", new JsonArray()));
        return !orders.isEmpty()
                && Boolean.TRUE.equals(Requests.asObject(orders.getValue(0)).getValue("descending"));
    }

    private boolean reaches(RoutingContext context, EmulatedEvent event) {
        return site.reader(event.readerId())
                .filter(reader ->
                        Requests.account(context).reachesDevices(reader.group().id()))
                .isPresent();
    }

    /** What a device took of whoever it knew; code 118 for a picture that cannot be loaded. */
    private void picture(RoutingContext context) {
        EmulatedUser user = site.events().all().stream()
                .filter(event -> event.hasPicture() && reaches(context, event))
                .filter(event -> Long.toString(event.id()).equals(context.pathParam("image")))
                .findFirst()
                .flatMap(EmulatedEvent::user)
                .orElseThrow(() -> new RefusedCall(400, "118"));
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "ImageLog",
                                new JsonObject().put("data", site.faces().image(user.portrait()))));
    }

    private void types(RoutingContext context) {
        JsonArray rows = new JsonArray();
        for (EventKind kind : EventKind.values()) {
            rows.add(new JsonObject()
                    .put("code", kind.code())
                    .put("name", kind.label())
                    .put("description", kind.description())
                    .put("alertable", true)
                    .put("enable_alert", kind.isAlert()));
        }
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "EventTypeCollection",
                                new JsonObject().put("total", rows.size()).put("rows", rows)));
    }
}
