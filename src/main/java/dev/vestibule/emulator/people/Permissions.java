package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.AnswerStyle;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.Account;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What an operator may do, the way BioStar writes it (sections 2.1 and 3.2). */
public final class Permissions {

    private static final List<String> OTHER_MODULES = List.of(
            "Dashboard", "Door", "Elevator", "Zone", "AccessControl", "Monitoring", "TA", "Video", "Visitor", "Report");

    private Permissions() {}

    /** As a login answers it. */
    public static JsonObject full(Account account, Switches switches) {
        JsonArray all = new JsonArray().add("1");
        return withDevices(level(account), switches)
                .put(
                        "filter",
                        new JsonObject()
                                .put("UserGroup", new JsonArray(account.groupIds()))
                                .put("DeviceGroup", new JsonArray(account.deviceGroupIds()))
                                .put("DoorGroup", all)
                                .put("ElevatorGroup", all)
                                .put("ZoneType", new JsonArray().add("-1"))
                                .put("AccessGroup", new JsonArray().add("-1"))
                                .put("GraphicMapGroup", all))
                .put(
                        "module",
                        new JsonObject()
                                .put("User", module(true, account.writesUsers()))
                                .put("Device", module(account.usesDevices(), false))
                                .put("Setting", module(switches.is(Switch.SETTINGS_READABLE, "yes"), false))
                                .mergeIn(others()));
    }

    private static JsonObject others() {
        JsonObject modules = new JsonObject();
        for (String name : OTHER_MODULES) {
            modules.put(name, module(true, false));
        }
        return modules;
    }

    /** The vendor's own example holds a key twice in one object. */
    private static JsonObject withDevices(JsonObject permission, Switches switches) {
        JsonObject first = new JsonObject().put("id", 1);
        return switch (switches.get(Switch.PERMISSION_DEVICES)) {
            case "missing" -> permission;
            case "array" ->
                permission
                        .put("device", new JsonArray().add(first).add(new JsonObject().put("id", 2)))
                        .put("user", new JsonArray().add(first));
            case "object" -> permission.put("device", first).put("user", first.copy());
            default ->
                permission
                        .put("device", first.copy().put(AnswerStyle.AGAIN + "id", 2))
                        .put("user", first.copy().put(AnswerStyle.AGAIN + "id", 2));
        };
    }

    private static JsonObject module(boolean read, boolean write) {
        return new JsonObject().put("read", read).put("write", write);
    }

    /** The level alone. */
    static JsonObject level(Account account) {
        return new JsonObject()
                .put("id", account.levelId())
                .put("name", account.levelName())
                .put("description", "");
    }
}
