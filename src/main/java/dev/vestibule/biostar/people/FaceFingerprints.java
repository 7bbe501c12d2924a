package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.foundation.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells faces apart without keeping them: SHA-256 of each template and of the image (section 3.2). */
final class FaceFingerprints {

    /** The last two are their names before 2.9.6 (section 3.4). */
    private static final List<String> TEMPLATES =
            List.of("template_ex", "template_ex_ir", "templateEx", "templateExIr");

    private static final List<String> IMAGES = List.of("template_ex_normalized_image", "template_ex_picture");

    private FaceFingerprints() {}

    /** The fingerprints of one face, in hexadecimal. */
    static Set<String> of(JsonNode face) {
        return Stream.concat(templates(face), Stream.of(image(face)))
                .filter(text -> !text.isBlank())
                .map(text -> Sha256.of(bytes(text)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The templates of one face that hold something. */
    static Stream<String> templates(JsonNode face) {
        return Lenient.list(face, "templates").stream()
                .flatMap(template -> TEMPLATES.stream().map(key -> Lenient.text(template, key)))
                .filter(text -> !text.isBlank());
    }

    /** The picture of one face in base64; empty when it has none. */
    static String image(JsonNode face) {
        return IMAGES.stream()
                .map(key -> Lenient.text(face, key))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The decoded bytes, so that line ends and padding make no difference; the text itself when it is no base64. */
    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            return base64.getBytes(StandardCharsets.UTF_8);
        }
    }
}
