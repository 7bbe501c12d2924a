package dev.vestibule.console;

import io.quarkus.qute.TemplateEnum;

/** The places in the console's navigation. */
@TemplateEnum
public enum Section {
    PEOPLE("/console/people"),
    KIOSKS("/console/kiosks"),
    RECORDS("/console/records"),
    /** For administrators of BioStar only. */
    SESSIONS("/console/sessions");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    /** Where it is. */
    public String path() {
        return path;
    }
}
