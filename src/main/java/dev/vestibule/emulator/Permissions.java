package dev.vestibule.emulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What an operator may do, the way BioStar writes it (sections 2.1 and 3.2). */
final class Permissions {

    private Permissions() {}

    /** As a login answers it. */
    static JsonObject full(Account account) {
        JsonArray all = new JsonArray().add("1");
        return new JsonObject()
                .put("id", account.levelId())
                .put("name", account.levelName())
                .put("description", "")
                .put(
                        "filter",
                        new JsonObject()
                                .put("UserGroup", new JsonArray(account.groupIds()))
                                .put("DeviceGroup", new JsonArray(account.deviceGroupIds()))
                                .put("DoorGroup", all))
                .put(
                        "module",
                        new JsonObject()
                                .put("Dashboard", module(true, false))
                                .put("User", module(true, account.writesUsers()))
                                .put("Device", module(account.usesDevices(), false)))
                .put("device", new JsonObject().put("id", 1))
                .put("user", new JsonObject().put("id", 1));
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
