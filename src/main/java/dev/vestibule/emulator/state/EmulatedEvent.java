package dev.vestibule.emulator.state;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Something that happened at a reader.
 *
 * @param id counted from 1
 * @param kind what
 * @param at when
 * @param readerId where
 * @param readerName the name of that reader
 * @param user who; empty when nobody knows
 */
public record EmulatedEvent(
        long id, EventKind kind, Instant at, String readerId, String readerName, Optional<EmulatedUser> user) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.00'Z'");

    /** A moment the way the core server writes it, in UTC. */
    public static String date(Instant at) {
        return DATE.format(at.atZone(ZoneOffset.UTC));
    }

    /** What an alert about it is known by. */
    public String hint() {
        return Long.toString(id);
    }

    /** Whether the device took a picture: of a face that it knew. */
    public boolean hasPicture() {
        return kind == EventKind.FACE;
    }

    /** {@code datetime} is UTC, {@code server_datetime} local time with a Z all the same (section 1). */
    public JsonObject json() {
        JsonObject event = new JsonObject()
                .put("id", id)
                .put("index", id)
                .put("hint", hint())
                .put("is_dst", false)
                .put("user_update_by_device", false)
                .put(
                        "event_type_id",
                        new JsonObject()
                                .put("code", kind.code())
                                .put("name", kind.label())
                                .put("description", kind.description()))
                .put("datetime", date(at))
                .put("server_datetime", DATE.format(at.atZone(ZoneId.systemDefault())))
                .put("device_id", new JsonObject().put("id", readerId).put("name", readerName))
                .put("tna_key", 0)
                .put("parameter", 0)
                .put("event_priority", 0);
        user.ifPresent(known -> event.put("user_id_name", known.id() + "(" + known.name() + ")"));
        if (hasPicture()) {
            event.put("image_id", new JsonObject().put("image_data", id).put("image_type", 1));
        }
        user.ifPresent(known -> event.put(
                "user_id",
                new JsonObject()
                        .put("user_id", known.id())
                        .put("name", known.name())
                        .put("photo_exists", false)));
        return event;
    }
}
