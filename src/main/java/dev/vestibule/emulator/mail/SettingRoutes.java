package dev.vestibule.emulator.mail;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The settings that can be read (sections 8.2 to 8.4); none can be written. */
final class SettingRoutes {

    /** What stands where BioStar gives a password: nobody may keep it, log it or show it. */
    static final String SMTP_PASSWORD = "c210cC1wYXNzd29yZC1jYW5hcnk";

    private final EmulatedSite site;
    private final JsonAnswers answers;

    SettingRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.get("/api/setting/biostar").handler(readable(this::biostar));
        router.get("/api/setting_email").handler(readable(this::mailContents));
        router.get("/api/setting/alarm_smtps").handler(readable(this::mailServers));
    }

    private Handler<RoutingContext> readable(Handler<RoutingContext> route) {
        return context -> {
            if (!site.switches().is(Switch.SETTINGS_READABLE, "yes")) {
                throw site.switches().refusal(Switch.SETTINGS_READABLE);
            }
            route.handle(context);
        };
    }

    private void biostar(RoutingContext context) {
        JsonObject settings = new JsonObject()
                .put("enable_websocket_connection_bsSessionId", false)
                .put("websocket_cors", "")
                .put("server_matching", new JsonObject().put("use-server-matching", false))
                .put("check_duplicate_id_at_devices", false)
                .put("licenses", new JsonArray())
                .put("use_alphanumeric", false)
                .put(
                        "session_timeout",
                        site.switches().seconds(Switch.SESSION_IDLE).toSeconds())
                .put("web_request_timeout", 60)
                .put("user_sync_method", site.switches().is(Switch.USER_SYNC, "automatic") ? 1 : 0)
                .put("user_by_device_sync_method", 0)
                .put("cloud", cloud())
                .put(
                        "system_security",
                        new JsonObject()
                                .put(
                                        "use_allow_simultaneous_connection",
                                        site.switches().is(Switch.SIMULTANEOUS_SESSIONS, "allowed"))
                                .put("use_allow_login_failed", false)
                                .put("allow_login_failed_count", 5)
                                .put("allow_login_failed_minutes", 10));
        answers.success(context, new JsonObject().put("BioStar", settings));
    }

    /** From 2.9.12 on Remote Access has its place, whose key is not public, and the old one says nothing. */
    private JsonObject cloud() {
        boolean on = !site.profile().since("2.9.12") && !site.switches().is(Switch.CLOUD, "off");
        return new JsonObject().put("use_cloud", on ? 1 : 0).put("sub_domain", on ? "hospital" : "");
    }

    private void mailContents(RoutingContext context) {
        boolean used = site.switches().is(Switch.MAIL_CONTENT, "on");
        answers.success(
                context,
                new JsonObject()
                        .put("visual_face_setting", content("Enrol your face", used))
                        .put("qr_setting", content("Your QR code", false)));
    }

    private static JsonArray content(String subject, boolean used) {
        return new JsonArray()
                .add(subject)
                .add("<p>Open the link on your phone.</p>")
                .add("Example Hospital")
                .add("logo.png")
                .add("desk@hospital.example")
                .add(used ? "1" : "0")
                .add("");
    }

    private void mailServers(RoutingContext context) {
        JsonArray rows = new JsonArray();
        if (site.switches().is(Switch.MAIL_SERVER, "on")) {
            rows.add(new JsonObject()
                    .put("id", 1)
                    .put("name", "Relay")
                    .put("smtp_server_addr", "smtp.hospital.example")
                    .put("smtp_server_port", 587)
                    .put("smtp_username", "biostar")
                    .put("smtp_password", SMTP_PASSWORD)
                    .put("smtp_security", 2)
                    .put("smtp_sender", "biostar@hospital.example"));
        }
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "AlarmSmtpCollection",
                                new JsonObject().put("total", rows.size()).put("rows", rows.isEmpty() ? "" : rows)));
    }
}
