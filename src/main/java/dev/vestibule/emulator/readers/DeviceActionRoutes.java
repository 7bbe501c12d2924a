package dev.vestibule.emulator.readers;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.ReaderModel;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** What else can be done with devices (section 4.7), and their types (4.1). A code for each device tells the truth. */
final class DeviceActionRoutes {

    private final EmulatedSite site;
    private final JsonAnswers answers;

    DeviceActionRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.get("/api/device_types").handler(this::types);
        for (String action : List.of("reboot", "lock", "unlock", "sync")) {
            router.post("/api/devices/" + action).handler(this::act);
        }
        router.post("/api/devices/capability").handler(this::capability);
        router.get("/api/devices/:id/config").handler(this::config);
    }

    private void types(RoutingContext context) {
        JsonArray rows = new JsonArray();
        for (ReaderModel model : ReaderModel.values()) {
            rows.add(new JsonObject().put("id", model.typeId()).put("name", model.label()));
        }
        answers.success(context, collection("DeviceTypeCollection", rows));
    }

    private void act(RoutingContext context) {
        JsonArray rows = new JsonArray();
        boolean all = true;
        for (EmulatedReader device : named(context)) {
            boolean online = device.state().online();
            all &= online;
            rows.add(new JsonObject().put("id", Long.valueOf(device.id())).put("code", online ? "0" : "1004"));
        }
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "DeviceResponse",
                                new JsonObject().put("rows", rows).put("result", all)));
    }

    /** Its answer is not public. */
    private void capability(RoutingContext context) {
        JsonArray rows = new JsonArray();
        for (EmulatedReader device : named(context)) {
            rows.add(new JsonObject()
                    .put("id", Long.valueOf(device.id()))
                    .put("visualFaceSupported", device.model().takesFaces())
                    .put("cardSupported", true)
                    .put("fingerprintSupported", FingerRoutes.hasSensor(device, site.switches())));
        }
        answers.success(context, collection("DeviceCollection", rows));
    }

    /** Its answer is not public. */
    private void config(RoutingContext context) {
        EmulatedReader device = DeviceRoutes.addressed(context, site);
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "Device",
                                new JsonObject()
                                        .put("id", Long.valueOf(device.id()))
                                        .put("name", device.name())));
    }

    private List<EmulatedReader> named(RoutingContext context) {
        JsonObject devices = Requests.object(Requests.body(context), "DeviceCollection");
        Account account = Requests.account(context);
        return Requests.asArray(devices.getValue("rows")).stream()
                .map(row -> String.valueOf(Requests.asObject(row).getValue("id")))
                .map(id -> site.reader(id).orElseThrow(() -> new RefusedCall(400, "301")))
                .map(device -> reached(account, device))
                .toList();
    }

    private static EmulatedReader reached(Account account, EmulatedReader device) {
        if (!account.reachesDevices(device.group().id())) {
            throw new RefusedCall(403, "20");
        }
        return device;
    }

    private static JsonObject collection(String name, JsonArray rows) {
        return new JsonObject()
                .put(name, new JsonObject().put("total", rows.size()).put("rows", rows));
    }
}
