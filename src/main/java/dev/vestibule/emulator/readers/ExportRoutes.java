package dev.vestibule.emulator.readers;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.people.UserFields;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;

/** Users sent to devices on demand (section 3.11), which is needed where BioStar sends none by itself. */
final class ExportRoutes {

    private static final int MOST_USERS = 100;

    private final EmulatedSite site;
    private final JsonAnswers answers;

    ExportRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.post("/api/users/export").handler(this::export);
    }

    /** With {@code adv=mode1} the users would be those that a search finds: nobody here may ask for that. */
    private void export(RoutingContext context) {
        if (!Requests.account(context).writesUsers()) {
            throw new RefusedCall(403, "20");
        }
        if (!Set.of("overwrite", "id").containsAll(context.queryParams().names())) {
            throw new RefusedCall(400, "30");
        }
        if (context.queryParams().contains("overwrite")) {
            UserFields.flag(context.queryParams().get("overwrite"));
        }
        List<String> users = users(context);
        JsonArray devices = Requests.asArray(
                Requests.object(Requests.body(context), "DeviceCollection").getValue("rows"));
        if (devices.isEmpty()) {
            throw new RefusedCall(400, "30");
        }
        JsonArray rows = new JsonArray();
        for (Object row : devices) {
            rows.add(exported(String.valueOf(Requests.asObject(row).getValue("id")), users));
        }
        boolean all = rows.stream()
                .allMatch(row -> ((JsonObject) row).getString("code").equals("0"));
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "DeviceResponse",
                                new JsonObject().put("rows", rows).put("result", all)));
    }

    private List<String> users(RoutingContext context) {
        List<String> ids = Requests.queryIds(context);
        if (ids.isEmpty()
                || ids.size() > MOST_USERS
                || ids.stream().anyMatch(id -> site.person(id).isEmpty())) {
            throw new RefusedCall(400, "30");
        }
        return ids;
    }

    private JsonObject exported(String deviceId, List<String> users) {
        EmulatedReader reader = site.reader(deviceId).orElseThrow(() -> new RefusedCall(400, "301"));
        String code = reader.state().online() ? site.switches().get(Switch.EXPORT_CODE) : "1004";
        if (code.equals("0")) {
            users.forEach(user -> site.exports().add(user + " to " + deviceId));
            site.deviceUsers().export(reader, users);
        } else {
            users.forEach(user -> site.events().userNotPut(reader, user));
        }
        return new JsonObject().put("id", deviceId).put("code", code);
    }
}
