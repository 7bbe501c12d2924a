package dev.vestibule.web;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the kiosk speaks, all of it. The console speaks the first two. */
@TemplateData
public enum Language {
    EN("en", "English"),
    KO("ko", "한국어"),
    DE("de", "Deutsch"),
    ES("es", "Español"),
    FR("fr", "Français"),
    JA("ja", "日本語"),
    ZH("zh", "简体中文"),
    AR("ar", "العربية");

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

    /** Which way its lines run, as HTML says it. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
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
