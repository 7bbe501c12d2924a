package dev.vestibule.emulator.readers;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedReaderState;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import dev.vestibule.emulator.state.ReaderModel;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Fingerprints (section 4.6), where the FaceStation F2 is one with a sensor. A bad read is a success whose result is false. */
final class FingerRoutes {

    private static final String TEMPLATE = "FingerprintTemplate";

    private final EmulatedSite site;
    private final JsonAnswers answers;

    FingerRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.post("/api/devices/:id/scan_fingerprint").handler(this::scan);
        router.post("/api/devices/:id/verify_fingerprint").handler(this::verify);
    }

    static boolean hasSensor(EmulatedReader device, Switches switches) {
        return device.model() == ReaderModel.FACESTATION_F2 && switches.is(Switch.DEVICE_TYPE, "fingerprint");
    }

    private void scan(RoutingContext context) {
        EmulatedReader device = withSensor(context);
        Requests.object(Requests.body(context), "ScanFingerprintOption");
        EmulatedReaderState state = device.state();
        boolean read = state.presented() != Presentation.NOBODY;
        String data = read ? base64("finger of " + state.personId()) : "";
        answers.success(
                context,
                new JsonObject()
                        .put(
                                TEMPLATE,
                                new JsonObject()
                                        .put("template0", data)
                                        .put("template_image0", data)
                                        .put("raw_image0", data)
                                        .put("enroll_quality", read ? 80 : 0))
                        .put("DeviceResponse", new JsonObject().put("result", read)));
    }

    private void verify(RoutingContext context) {
        withSensor(context);
        JsonObject body = Requests.body(context);
        Requests.object(body, "VerifyFingerprintOption");
        JsonObject templates = Requests.object(body, TEMPLATE);
        if (!Requests.text(templates, "template0").equals(Requests.text(templates, "template1"))) {
            throw new RefusedCall(400, "1015");
        }
        answers.success(context, new JsonObject().put("DeviceResponse", new JsonObject().put("result", true)));
    }

    private EmulatedReader withSensor(RoutingContext context) {
        EmulatedReader device = DeviceRoutes.addressed(context, site);
        if (!device.state().online()) {
            throw new RefusedCall(400, "1001");
        }
        if (!hasSensor(device, site.switches())) {
            throw new RefusedCall(400, "262175");
        }
        return device;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
