package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;

/** The check of a picture (section 5). Its answer depends on the version; its face is taken for granted. */
final class PictureRoutes {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_PROFILE_BYTES = 5 * 1024 * 1024;
    private static final int MOST_PIXELS = 4000;
    private static final int FEWEST_PIXELS = 250;

    private final EmulatedSite site;
    private final JsonAnswers answers;

    PictureRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.put("/api/users/check/upload_picture").handler(this::check);
    }

    private void check(RoutingContext context) {
        if (!Requests.account(context).writesUsers()) {
            throw new RefusedCall(403, "20");
        }
        if (!(Requests.body(context).getValue("template_ex_picture") instanceof String picture) || picture.isEmpty()) {
            throw new RefusedCall(400, "30005");
        }
        PictureSize size = PictureSize.of(decoded(picture)).orElseThrow(() -> new RefusedCall(400, "30002"));
        if (size.grey()) {
            throw new RefusedCall(400, "30004");
        }
        if (!site.profile().since("2.8.10") && size.shorter() < FEWEST_PIXELS) {
            throw new RefusedCall(400, "30000");
        }
        if (size.longer() > MOST_PIXELS) {
            throw new RefusedCall(400, "30001");
        }
        answers.success(context, answer(picture));
    }

    /** A profile picture, which is not a face (section 11): code 335874 for over 5 MB, 335875 for what is none. */
    static void checkProfile(String picture) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(picture);
        } catch (IllegalArgumentException noBase64) {
            throw new RefusedCall(400, "335875");
        }
        if (bytes.length > MOST_PROFILE_BYTES) {
            throw new RefusedCall(400, "335874");
        }
        if (!PictureSize.isPicture(bytes)) {
            throw new RefusedCall(400, "335875");
        }
    }

    private static byte[] decoded(String picture) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(picture);
        } catch (IllegalArgumentException noBase64) {
            throw new RefusedCall(400, "30015");
        }
        if (bytes.length > MOST_BYTES) {
            throw new RefusedCall(400, "30017");
        }
        if (!PictureSize.isPicture(bytes)) {
            throw new RefusedCall(400, "30003");
        }
        return bytes;
    }

    /** Kinds stand in the reverse order of a scan's. */
    private JsonObject answer(String picture) {
        JsonObject answer = new JsonObject().put("image", picture);
        Switches switches = site.switches();
        String form = switches.get(Switch.UPLOAD_PICTURE);
        if (form.equals("templates-empty")) {
            return answer.put("image_template", "").put("image_template_2", "");
        }
        if (form.contains("+5")) {
            answer.put("image_template", site.faces().template("0", "5", switches));
        }
        if (form.contains("+9")) {
            answer.put("image_template_2", site.faces().template("0", "9", switches));
        }
        return answer;
    }
}
