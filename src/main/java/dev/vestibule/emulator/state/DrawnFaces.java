package dev.vestibule.emulator.state;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes what a face scan returns: the person's drawing and templates of 552 bytes, 40 of them header (section 3.4). No
 * two scans are alike. The header says whose face it is, so that the emulator can tell; real ones do not.
 */
public final class DrawnFaces {

    /** Before 2.9.6, says the vendor, the members of a template had other names. */
    private static final Map<String, String> OLDER_KEYS =
            Map.of("template_ex", "templateEx", "template_ex_ir", "templateExIr");

    /** Drawings there are, numbered from 1. */
    public static final int PORTRAITS = 40;

    private static final int TEMPLATE = 552;
    /** Bytes 2 and 3 are the format's number. */
    private static final Map<String, Integer> FORMATS = Map.of("1", 0x00000100, "3", 0x00000300);

    private final Random noise = new Random();
    private final Map<Integer, String> images = new ConcurrentHashMap<>();

    /** One element of {@code credentials.faces}, with a key that no reference knows. */
    public JsonObject capture(String personId, int portrait, Switches switches) {
        return new JsonObject()
                .put("template_ex_normalized_image", image(portrait))
                .put("templates", templates(personId, switches))
                .put("flag", "1")
                .put("useProfile", "false")
                .put("capture_token", HexFormat.of().toHexDigits(noise.nextLong()));
    }

    /** Whose face it is; empty when the emulator did not make it. */
    public static Optional<String> owner(JsonObject face) {
        JsonArray templates = face.getJsonArray("templates", new JsonArray());
        for (int at = 0; at < templates.size(); at++) {
            JsonObject template = templates.getJsonObject(at);
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(data(template)));
            if (bytes.remaining() == TEMPLATE && FORMATS.containsValue(bytes.getInt())) {
                return Optional.of(Integer.toUnsignedString(bytes.getInt()));
            }
        }
        return Optional.empty();
    }

    private static String data(JsonObject template) {
        return OLDER_KEYS.entrySet().stream()
                .flatMap(keys -> Stream.of(keys.getKey(), keys.getValue()))
                .map(key -> template.getString(key, ""))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    /** What this version calls the data of a template of this kind. */
    public static String key(String kind, Switches switches) {
        String key = kind.equals("6") ? "template_ex_ir" : "template_ex";
        return switches.is(Switch.TEMPLATE_KEYS, "templateEx") ? OLDER_KEYS.get(key) : key;
    }

    /** One template of this kind, as the check of a picture gives it. */
    public String template(String personId, String kind, Switches switches) {
        return Base64.getEncoder().encodeToString(data(personId, kind, switches));
    }

    private JsonArray templates(String personId, Switches switches) {
        List<String> kinds =
                switch (switches.get(Switch.TEMPLATES)) {
                    case "5+6" -> List.of("5", "6");
                    case "5" -> List.of("5");
                    default -> List.of("9", "5");
                };
        JsonArray templates = new JsonArray();
        for (String kind : kinds) {
            templates.add(new JsonObject()
                    .put(key(kind, switches), template(personId, kind, switches))
                    .put("credential_bin_type", kind));
        }
        return templates;
    }

    private byte[] data(String personId, String kind, Switches switches) {
        byte[] data = new byte[TEMPLATE];
        noise.nextBytes(data);
        ByteBuffer.wrap(data)
                .putInt(FORMATS.get(switches.get(Switch.TEMPLATE_FORMAT)))
                .putInt(Integer.parseUnsignedInt(personId))
                .putInt(Integer.parseInt(kind));
        return data;
    }

    /** A person's drawing in base64. */
    public String image(int portrait) {
        return images.computeIfAbsent(portrait, number -> {
            try (InputStream stream =
                    DrawnFaces.class.getResourceAsStream("/emulator/faces/%02d.jpg".formatted(number))) {
                return Base64.getEncoder().encodeToString(stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
