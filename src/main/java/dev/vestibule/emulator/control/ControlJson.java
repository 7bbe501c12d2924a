package dev.vestibule.emulator.control;

import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.state.DrawnFaces;
import dev.vestibule.emulator.state.EmulatedReaderState;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import dev.vestibule.emulator.state.SentMail;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** The answers of the control interface. */
public final class ControlJson {

    private ControlJson() {}

    static JsonObject state(EmulatedSite site) {
        JsonArray readers = new JsonArray();
        site.readers().forEach(reader -> readers.add(reader(reader.state())));
        JsonObject switches = new JsonObject();
        site.switches().all().forEach(switches::put);
        JsonArray faults = new JsonArray();
        site.faults().all().forEach(fault -> faults.add(fault(fault)));
        JsonArray duplicates = new JsonArray();
        site.duplicateFaceEvents().forEach(duplicates::add);
        return new JsonObject()
                .put("readers", readers)
                .put("switches", switches)
                .put("faults", faults)
                .put("sessions", site.sessions().count())
                .put("duplicateFaceEvents", duplicates);
    }

    static JsonObject reader(EmulatedReaderState reader) {
        return new JsonObject()
                .put("id", reader.id())
                .put("name", reader.name())
                .put("takesFaces", reader.takesFaces())
                .put("presented", reader.presented().key())
                .put("person", reader.personId())
                .put("automatic", reader.automatic())
                .put("online", reader.online())
                .put("busy", reader.busy())
                .put("queued", reader.queued())
                .put("scansStarted", reader.scansStarted());
    }

    static JsonObject calls(EmulatedSite site) {
        JsonObject counts = new JsonObject();
        site.calls().counts().forEach(counts::put);
        return counts;
    }

    static JsonObject mails(EmulatedSite site) {
        JsonArray mails = new JsonArray();
        for (SentMail mail : site.mails()) {
            mails.add(new JsonObject()
                    .put("at", mail.at().toString())
                    .put("user", mail.userId())
                    .put("address", mail.address())
                    .put("language", mail.language()));
        }
        return new JsonObject().put("mails", mails);
    }

    static JsonObject faces(EmulatedUser user) {
        JsonArray faces = new JsonArray();
        JsonArray owners = new JsonArray();
        for (JsonObject face : user.faces()) {
            faces.add(face);
            owners.add(DrawnFaces.owner(face).orElse(""));
        }
        return new JsonObject().put("faces", faces).put("of", owners);
    }

    /** The constant of a key such as {@code cut-off}. */
    public static <E extends Enum<E>> E constant(Class<E> type, String key) {
        return Enum.valueOf(type, String.valueOf(key).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static JsonObject fault(Fault fault) {
        return new JsonObject()
                .put("kind", fault.kind().key())
                .put("method", fault.method().orElse(null))
                .put("prefix", fault.prefix())
                .put("times", fault.times());
    }
}
