package dev.vestibule.emulator.state;

import io.quarkus.qute.TemplateData;
import java.util.Locale;
import java.util.Optional;

/** What is in front of a reader. */
@TemplateData
public enum Presentation {
    /** Nothing: a scan waits until its time is over. */
    NOBODY(null),
    /** The chosen person's face. */
    FACE(CredentialKind.FACE),
    /** Two faces at once. */
    TWO_PEOPLE(CredentialKind.FACE),
    /** A covered mouth. */
    MASK(CredentialKind.FACE),
    /** A face with closed eyes. */
    CLOSED_EYES(CredentialKind.FACE),
    /** The chosen person's first card. */
    BADGE(CredentialKind.CARD),
    /** A card that nobody has. */
    UNKNOWN_BADGE(CredentialKind.CARD);

    private final CredentialKind kind;

    Presentation(CredentialKind kind) {
        this.kind = kind;
    }

    /** The name in JSON and in forms: {@code two-people}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The presentation of this key. */
    public static Optional<Presentation> of(String key) {
        for (Presentation presentation : values()) {
            if (presentation.key().equals(key)) {
                return Optional.of(presentation);
            }
        }
        return Optional.empty();
    }

    boolean fits(CredentialKind scan) {
        return kind == scan;
    }

    /** What a person who stands there anyway shows to this scan: a face holds out its badge, a badge has a face. */
    Presentation turnedTo(CredentialKind scan) {
        if (kind == null || kind == scan) {
            return this;
        }
        return scan == CredentialKind.FACE ? FACE : BADGE;
    }
}
