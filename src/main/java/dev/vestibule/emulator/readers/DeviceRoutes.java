package dev.vestibule.emulator.readers;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.ReaderModel;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Devices (sections 4.1 to 4.3). */
final class DeviceRoutes {

    private static final Set<String> SEARCH_KEYS =
            Set.of("limit", "offset", "feature_types", "device_group_id", "exclude_device_type_id", "order_by");

    private static final int FINGERPRINTS = 1;
    private static final int CARDS = 2;
    private static final int VISUAL_FACES = 5;
    /** The type of a FaceStation F2 that has a fingerprint sensor too. */
    private static final long WITH_FINGERPRINT = 29;

    private final EmulatedSite site;
    private final JsonAnswers answers;

    DeviceRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.get("/api/devices").handler(context -> answer(context, reached(context)));
        router.get("/api/devices/enrollment").handler(this::enrolling);
        router.get("/api/devices/:id").handler(this::detail);
        router.post("/api/v2/devices/search").handler(this::search);
    }

    /** The reader named in the path; code 301 for one that BioStar does not know, 20 for one out of reach. */
    static EmulatedReader addressed(RoutingContext context, EmulatedSite site) {
        EmulatedReader reader =
                site.reader(numeric(context.pathParam("id"))).orElseThrow(() -> new RefusedCall(400, "301"));
        if (!Requests.account(context).reachesDevices(reader.group().id())) {
            throw new RefusedCall(403, "20");
        }
        return reader;
    }

    /** A letter where a number belongs is no route (section 1). */
    private static String numeric(String id) {
        if (!id.matches("\\d+")) {
            throw new RefusedCall(400, "103");
        }
        return id;
    }

    private List<EmulatedReader> reached(RoutingContext context) {
        Account account = Requests.account(context);
        return site.readers().stream()
                .filter(reader -> account.reachesDevices(reader.group().id()))
                .toList();
    }

    /** Devices by what they can enrol (section 4.8): everything, fingerprints, cards, visual faces. */
    private void enrolling(RoutingContext context) {
        boolean onlineOnly = site.switches().is(Switch.ENROLLING_DEVICES, "online-only");
        if (!onlineOnly) {
            site.switches().refuseUnless(Switch.ENROLLING_DEVICES, "all");
        }
        int type = Requests.queryNumber(context.queryParams().get("type"));
        if (type > VISUAL_FACES) {
            throw new RefusedCall(400, "30");
        }
        answer(
                context,
                reached(context).stream()
                        .filter(reader -> type == 0
                                || type == CARDS
                                || type == FINGERPRINTS && FingerRoutes.hasSensor(reader, site.switches())
                                || type == VISUAL_FACES && reader.model().takesFaces())
                        .filter(reader -> !onlineOnly || reader.state().online())
                        .toList());
    }

    private void detail(RoutingContext context) {
        JsonObject device = row(addressed(context, site))
                .put("system", new JsonObject().put("timezone", 0).put("locked", "false"))
                .put("authentication", new JsonObject().put("matching_timeout", 5));
        answers.success(
                context,
                new JsonObject().put("Device", device).put("DeviceResponse", new JsonObject().put("result", true)));
    }

    private void search(RoutingContext context) {
        JsonObject body = Requests.body(context);
        Requests.onlyKeys(body, SEARCH_KEYS, "30");
        List<EmulatedReader> found = reached(context).stream()
                .filter(reader -> isWanted(reader, body))
                .sorted(order(body.getValue("order_by", "id:false")))
                .toList();
        int limit = Requests.wholeNumber(body.getValue("limit"));
        JsonArray rows = new JsonArray();
        int status = Integer.parseInt(site.switches().get(Switch.USER_SYNC_STATUS));
        found.stream()
                .skip(Requests.wholeNumber(body.getValue("offset")))
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .forEach(reader -> rows.add(row(reader).put("user_sync_status", status)));
        answer(context, found.size(), rows);
    }

    private static boolean isWanted(EmulatedReader reader, JsonObject body) {
        JsonArray features = Requests.optionalArray(body.getValue("feature_types"));
        Object group = body.getValue("device_group_id", "1");
        Object excluded = body.getValue("exclude_device_type_id", "");
        return (features.isEmpty() || features.contains("card"))
                && (Requests.id(group).equals("1") || reader.group().id().equals(String.valueOf(group)))
                && !Long.toString(reader.model().typeId()).equals(String.valueOf(excluded));
    }

    private static Comparator<EmulatedReader> order(Object order) {
        if (!(order instanceof String text) || !text.matches("(id|name)(:(true|false))?")) {
            throw new RefusedCall(400, "30");
        }
        Comparator<EmulatedReader> ascending = text.startsWith("name")
                ? Comparator.comparing(EmulatedReader::name)
                : Comparator.comparing(reader -> Long.valueOf(reader.id()));
        return text.endsWith(":true") ? ascending.reversed() : ascending;
    }

    private void answer(RoutingContext context, List<EmulatedReader> readers) {
        JsonArray rows = new JsonArray();
        readers.forEach(reader -> rows.add(row(reader)));
        answer(context, rows.size(), rows);
    }

    private void answer(RoutingContext context, int total, JsonArray rows) {
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "DeviceCollection",
                                new JsonObject().put("total", total).put("rows", rows)));
    }

    private JsonObject row(EmulatedReader reader) {
        String name = reader.name();
        return new JsonObject()
                .put("id", Long.valueOf(reader.id()))
                .put("name", name)
                .put("status", reader.state().online() ? 1 : 0)
                .put("device_type_id", type(reader.model()))
                .put(
                        "device_group_id",
                        new JsonObject()
                                .put("id", Long.valueOf(reader.group().id()))
                                .put("name", reader.group().label()))
                .put(
                        "lan",
                        new JsonObject()
                                .put("ip", name.substring(name.indexOf('(') + 1, name.length() - 1))
                                .put("device_port", 51211)
                                .put("connection_mode", 0))
                .put("version", new JsonObject().put("firmware", "2.1.0"))
                .put("pktversion", 3);
    }

    private JsonObject type(ReaderModel model) {
        return switch (site.switches().get(Switch.DEVICE_TYPE)) {
            case "name-missing" -> new JsonObject().put("id", model.typeId());
            case "fingerprint" ->
                new JsonObject()
                        .put("id", model == ReaderModel.FACESTATION_F2 ? WITH_FINGERPRINT : model.typeId())
                        .put("name", model.label());
            case "other-ids" -> new JsonObject().put("id", model.otherTypeId()).put("name", model.label());
            default -> new JsonObject().put("id", model.typeId()).put("name", model.label());
        };
    }
}
