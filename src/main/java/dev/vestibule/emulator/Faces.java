package dev.vestibule.emulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes what a face scan returns: the person's drawing and templates of 552 bytes, 40 of them header (section 3.4). No
 * two scans are alike. The header says whose face it is, so that the emulator can tell; real ones do not.
 */
final class Faces {

    private static final int TEMPLATE = 552;
    /** Bytes 2 and 3 are the format's number. */
    private static final Map<String, Integer> FORMATS = Map.of("1", 0x00000100, "3", 0x00000300);

    private final Random noise = new Random();
    private final Map<Integer, String> images = new ConcurrentHashMap<>();

    /** One element of {@code credentials.faces}, with a key that no reference knows. */
    JsonObject capture(String personId, int portrait, Switches switches) {
        return new JsonObject()
                .put("template_ex_normalized_image", image(portrait))
                .put("templates", templates(personId, switches))
                .put("flag", "1")
                .put("useProfile", "false")
                .put("capture_token", HexFormat.of().toHexDigits(noise.nextLong()));
    }

    /** Whose face it is; empty when the emulator did not make it. */
    static Optional<String> owner(JsonObject face) {
        JsonArray templates = face.getJsonArray("templates", new JsonArray());
        for (int at = 0; at < templates.size(); at++) {
            JsonObject template = templates.getJsonObject(at);
            String text = template.getString("template_ex", template.getString("template_ex_ir", ""));
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            if (bytes.remaining() == TEMPLATE && FORMATS.containsValue(bytes.getInt())) {
                return Optional.of(Integer.toString(bytes.getInt()));
            }
        }
        return Optional.empty();
    }

    /** One template of this kind, as the check of a picture gives it. */
    String template(String personId, String kind, Switches switches) {
        int format = FORMATS.get(switches.get(Switch.TEMPLATE_FORMAT));
        return template("template_ex", Integer.parseInt(personId), format, kind).getString("template_ex");
    }

    private JsonArray templates(String personId, Switches switches) {
        int person = Integer.parseInt(personId);
        int format = FORMATS.get(switches.get(Switch.TEMPLATE_FORMAT));
        return switch (switches.get(Switch.TEMPLATES)) {
            case "5+6" ->
                new JsonArray()
                        .add(template("template_ex", person, format, "5"))
                        .add(template("template_ex_ir", person, format, "6"));
            case "5" -> new JsonArray().add(template("template_ex", person, format, "5"));
            default ->
                new JsonArray()
                        .add(template("template_ex", person, format, "9"))
                        .add(template("template_ex", person, format, "5"));
        };
    }

    private JsonObject template(String key, int person, int format, String kind) {
        byte[] data = new byte[TEMPLATE];
        noise.nextBytes(data);
        ByteBuffer.wrap(data).putInt(format).putInt(person).putInt(Integer.parseInt(kind));
        return new JsonObject()
                .put(key, Base64.getEncoder().encodeToString(data))
                .put("credential_bin_type", kind);
    }

    private String image(int portrait) {
        return images.computeIfAbsent(portrait, number -> {
            try (InputStream stream = Faces.class.getResourceAsStream("/emulator/faces/%02d.jpg".formatted(number))) {
                return Base64.getEncoder().encodeToString(stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
