package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.DrawnFaces;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What BioStar looks at when faces are written (section 3.4): form and number. Like the real one it stores templates of
 * any length without complaint.
 */
final class FaceChecks {

    private static final int MOST = 2;
    private static final Set<String> KINDS = Set.of("5", "6", "9");

    private final EmulatedSite site;

    FaceChecks(EmulatedSite site) {
        this.site = site;
    }

    /** The faces to store, as they came. */
    List<JsonObject> accepted(EmulatedUser user, JsonArray visualFaces) {
        List<JsonObject> faces = new ArrayList<>();
        for (Object face : visualFaces) {
            JsonObject object = Requests.asObject(face);
            checkForm(object);
            if (!site.switches().is(Switch.DUPLICATE_FACE, "accepted") && isSomeoneElses(user, object)) {
                throw site.switches().refusal(Switch.DUPLICATE_FACE);
            }
            faces.add(object.copy());
        }
        if (faces.size() <= MOST) {
            return faces;
        }
        if (site.switches().is(Switch.THIRD_FACE, "keep-two")) {
            return faces.subList(0, MOST);
        }
        throw site.switches().refusal(Switch.THIRD_FACE);
    }

    boolean areSomeoneElses(EmulatedUser user) {
        return user.faces().stream().anyMatch(face -> isSomeoneElses(user, face));
    }

    private boolean isSomeoneElses(EmulatedUser user, JsonObject face) {
        Optional<String> owner = DrawnFaces.owner(face);
        return owner.isPresent()
                && site.people().stream()
                        .filter(other -> !other.id().equals(user.id()))
                        .flatMap(other -> other.faces().stream())
                        .anyMatch(other -> DrawnFaces.owner(other).equals(owner));
    }

    private void checkForm(JsonObject face) {
        if (face.getValue("template_ex_picture") instanceof String picture) {
            checkBase64(picture);
            return;
        }
        JsonArray templates = Requests.asArray(face.getValue("templates"));
        if (templates.isEmpty()) {
            throw new RefusedCall(400, "65650");
        }
        templates.forEach(template -> checkTemplate(Requests.asObject(template), site.switches()));
        checkBase64(face.getValue("template_ex_normalized_image"));
    }

    private static void checkTemplate(JsonObject template, Switches switches) {
        String kind = String.valueOf(template.getValue("credential_bin_type"));
        if (!KINDS.contains(kind)) {
            throw new RefusedCall(400, "65650");
        }
        checkBase64(template.getValue(DrawnFaces.key(kind, switches)));
    }

    private static void checkBase64(Object value) {
        try {
            if (value instanceof String text && Base64.getDecoder().decode(text).length > 0) {
                return;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new RefusedCall(400, "65650");
        }
        throw new RefusedCall(400, "65650");
    }
}
