package dev.vestibule.web;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that are complete. The first is what unknown browser languages get. */
@TemplateData
public enum Language {
    EN("en", "English"),
    KO("ko", "한국어");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** For the message bundles. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of a tag such as "ko" or "ko-KR"; empty for one that is not complete. */
    public static Optional<Language> of(String tag) {
        String primary = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(primary))
                .findFirst();
    }
}
