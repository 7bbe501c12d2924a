package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.ScannedFace;
import java.util.Optional;
import java.util.Set;

/**
 * What a scan returned: one element of {@code credentials.faces} (section 4.4), opaque and passed on unchanged, unknown
 * keys included. Biometric: never log, store or show it; {@link #toString()} says nothing.
 */
public final class Capture {

    private final String json;
    private final JsonNode face;

    private Capture(String json, JsonNode face) {
        this.json = json;
        this.face = face;
    }

    /**
     * A capture from the JSON text of one face.
     *
     * @throws BioStarException of kind {@link FailureKind#UNREADABLE} when it is no JSON object with at least one
     *     template
     */
    public static Capture of(String json) {
        return Lenient.object(json)
                .flatMap(face -> of(new ScannedFace(json, face)))
                .orElseThrow(() -> new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE)));
    }

    /** The capture of a scan; empty when the face has no template. */
    public static Optional<Capture> of(ScannedFace face) {
        return FaceFingerprints.templates(face.tree()).findAny().map(template -> new Capture(face.json(), face.tree()));
    }

    /** The JSON text, byte for byte as the reader's answer had it. */
    public String json() {
        return json;
    }

    /** The normalized picture, a JPEG or PNG in base64 as the reader sent it; empty text when there is none. */
    public String imageBase64() {
        return FaceFingerprints.image(face);
    }

    /** SHA-256 of each template and of the image, to recognize it in {@link StoredFace}. */
    public Set<String> fingerprints() {
        return FaceFingerprints.of(face);
    }

    @Override
    public String toString() {
        return "Capture";
    }
}
