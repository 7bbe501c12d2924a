package dev.vestibule.web;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that are complete. The first is what unknown browser languages get. */
@TemplateData
public enum Language {
    EN("en", "English", "EN"),
    KO("ko", "한국어", "한국어");

    private final String tag;
    private final String ownName;
    private final String label;

    Language(String tag, String ownName, String label) {
        this.tag = tag;
        this.ownName = ownName;
        this.label = label;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The short form on the kiosk's buttons. */
    public String label() {
        return label;
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
