package dev.vestibule.emulator.status;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedEvent;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Events that somebody is to be told of (section 7.3): asked for, and acknowledged by their hint. */
final class AlertRoutes {

    private static final String STATUS = "status";
    private static final String OF_EVENT = "event_id.";

    private final EmulatedSite site;
    private final JsonAnswers answers;

    AlertRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.post("/api/alerts/search").handler(this::search);
        router.put("/api/alerts/:hint").handler(this::acknowledge);
    }

    private void search(RoutingContext context) {
        JsonObject query = Requests.object(Requests.body(context), "Query");
        List<JsonObject> conditions = Requests.optionalArray(query.getValue("conditions")).stream()
                .map(Requests::asObject)
                .toList();
        List<EmulatedEvent> found = alerts(context).stream()
                .filter(event -> conditions.stream().allMatch(condition -> holds(condition, event)))
                .toList();
        int limit = Requests.number(query.getValue("limit"));
        JsonArray rows = new JsonArray();
        found.stream().limit(limit == 0 ? Long.MAX_VALUE : limit).forEach(event -> rows.add(row(event)));
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "AlertCollection",
                                new JsonObject().put("total", found.size()).put("rows", rows)));
    }

    private void acknowledge(RoutingContext context) {
        Requests.optionalBody(context);
        EmulatedEvent alert = alerts(context).stream()
                .filter(event -> event.hint().equals(context.pathParam("hint")))
                .findFirst()
                .orElseThrow(() -> new RefusedCall(400, "30"));
        site.acknowledged().add(alert.hint());
        answers.success(context, new JsonObject());
    }

    private List<EmulatedEvent> alerts(RoutingContext context) {
        Account account = Requests.account(context);
        return site.events().all().stream()
                .filter(event -> event.kind().isAlert())
                .filter(event -> site.reader(event.readerId())
                        .filter(reader -> account.reachesDevices(reader.group().id()))
                        .isPresent())
                .toList();
    }

    /** Conditions about the event, by its own columns, or about the alert: 0 ignored, 1 acknowledged. */
    private boolean holds(JsonObject condition, EmulatedEvent event) {
        String column = Requests.text(condition, "column");
        if (column.equals(STATUS)) {
            return Requests.asArray(condition.getValue("values")).stream()
                    .map(String::valueOf)
                    .anyMatch(status(event)::equals);
        }
        String ofEvent = column.startsWith(OF_EVENT) ? column.substring(OF_EVENT.length()) : column;
        return EventCondition.of(condition.copy().put("column", ofEvent)).holds(event);
    }

    private JsonObject row(EmulatedEvent event) {
        return new JsonObject()
                .put("hint", event.hint())
                .put(STATUS, status(event))
                .put("event_id", event.json());
    }

    private String status(EmulatedEvent event) {
        return site.acknowledged().contains(event.hint()) ? "1" : "0";
    }
}
