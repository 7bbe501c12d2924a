package dev.vestibule.console.person;

import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;

/** The languages BioStar writes its enrollment e-mail in; there are no others (reference, section 6). */
@TemplateEnum
enum MailLanguage {
    EN("en", "English"),
    KO("ko", "한국어"),
    JA("ja", "日本語");

    private final String tag;
    private final String ownName;

    MailLanguage(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** As BioStar wants it. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The language of a tag; English for any other. */
    static MailLanguage of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElse(EN);
    }
}
