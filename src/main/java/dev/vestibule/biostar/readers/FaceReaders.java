package dev.vestibule.biostar.readers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.OptionalCall;
import dev.vestibule.biostar.connection.ServerCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Which devices take visual faces: those that BioStar lists (section 4.8). Where it refuses that list, or answers without
 * one, the names of their models tell, never their type ids (section 4.1).
 */
@ApplicationScoped
class FaceReaders {

    private static final Logger LOG = Logger.getLogger(FaceReaders.class);

    private static final int VISUAL_FACE = 5;
    private static final String DEVICES = "DeviceCollection";
    private static final List<String> FACE_MODELS = List.of("facestationf2", "biostation3", "bioentryw3");

    private final ServerCalls server;
    private final OptionalCall list = new OptionalCall(
            LOG,
            "BioStar refuses its list of devices that take faces (%s %s): they are told by the names of their models.");

    FaceReaders(ServerCalls server) {
        this.server = server;
    }

    /**
     * What BioStar said.
     *
     * @param ids of the devices that take faces; empty when it did not say
     */
    record Told(Optional<Set<String>> ids) {

        /**
         * Whether a device takes faces. BioStar does not document whether the list holds devices that are
         * offline, so for one that is offline and not listed the model's name decides.
         */
        boolean takesFaces(JsonNode device, boolean online) {
            boolean listed = ids.filter(known -> known.contains(id(device))).isPresent();
            return listed || (ids.isEmpty() || !online) && isFaceModel(device);
        }
    }

    /** Asks BioStar; blocks. */
    Told ask() {
        return new Told(list.answer(this::answer)
                .filter(root -> root.path(DEVICES).isObject())
                .map(FaceReaders::ids));
    }

    private JsonNode answer() {
        return server.answer(
                        CallName.LIST_FACE_READERS, (client, session) -> client.devicesThatEnroll(session, VISUAL_FACE))
                .root();
    }

    private static Set<String> ids(JsonNode root) {
        return Lenient.list(root, DEVICES).stream()
                .map(FaceReaders::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String id(JsonNode device) {
        return Lenient.text(device, "id").trim();
    }

    /** The device's own name begins with its model's, and is all there is where the type has none. */
    private static boolean isFaceModel(JsonNode device) {
        String type = Lenient.text(Lenient.member(device, "device_type_id"), "name");
        String model = type.isBlank() ? Lenient.text(device, "name") : type;
        String compact = model.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return FACE_MODELS.stream().anyMatch(compact::contains);
    }
}
