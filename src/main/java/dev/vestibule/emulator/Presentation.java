package dev.vestibule.emulator;

import io.quarkus.qute.TemplateData;
import java.util.Locale;
import java.util.Optional;

/** What is in front of a reader. */
@TemplateData
public enum Presentation {
    /** Nothing: a scan waits until its time is over. */
    NOBODY(null),
    /** The chosen person's face. */
    FACE(ScanKind.FACE),
    /** Two faces at once. */
    TWO_PEOPLE(ScanKind.FACE),
    /** A covered mouth. */
    MASK(ScanKind.FACE),
    /** A face with closed eyes. */
    CLOSED_EYES(ScanKind.FACE),
    /** The chosen person's first card. */
    BADGE(ScanKind.CARD),
    /** A card that nobody has. */
    UNKNOWN_BADGE(ScanKind.CARD);

    private final ScanKind kind;

    Presentation(ScanKind kind) {
        this.kind = kind;
    }

    /** The name in JSON and in forms: {@code two-people}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The presentation of this key. */
    static Optional<Presentation> of(String key) {
        for (Presentation presentation : values()) {
            if (presentation.key().equals(key)) {
                return Optional.of(presentation);
            }
        }
        return Optional.empty();
    }

    boolean fits(ScanKind scan) {
        return kind == scan;
    }

    /** What a person who stands there anyway shows to this scan: a face holds out its badge, a badge has a face. */
    Presentation turnedTo(ScanKind scan) {
        if (kind == null || kind == scan) {
            return this;
        }
        return scan == ScanKind.FACE ? FACE : BADGE;
    }
}
