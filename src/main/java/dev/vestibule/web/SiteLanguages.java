package dev.vestibule.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** The languages that pages of this site come in. */
@Singleton
public class SiteLanguages {

    /** Operators' pages are in these, whatever the kiosks offer. */
    private static final List<Language> OF_OPERATORS = List.of(Language.EN, Language.KO);

    private final List<Language> ofKiosks;

    /** What is no language is left out here; {@link SiteCheck} ends the start for it. */
    SiteLanguages(SiteConfig config) {
        List<Language> known = config.languages().stream()
                .flatMap(tag -> Language.of(tag).stream())
                .distinct()
                .toList();
        this.ofKiosks = known.isEmpty() ? Arrays.asList(Language.values()) : known;
    }

    /** Those of the kiosks, in the order of their buttons. */
    public List<Language> ofKiosks() {
        return ofKiosks;
    }

    /** What a kiosk speaks with whoever speaks none of its languages. */
    public Language first() {
        return ofKiosks.get(0);
    }

    /** Those that a page of this path comes in; its first is for everybody else. */
    List<Language> of(String path) {
        boolean operators = path != null && (path.startsWith("/console") || path.startsWith("/emulator"));
        return operators ? OF_OPERATORS : ofKiosks;
    }
}
