package dev.vestibule.console;

import dev.vestibule.biostar.Person;
import io.quarkus.qute.TemplateExtension;

/** What a person is called on the pages: {@code {person.shownName}}. */
@TemplateExtension
final class PersonNames {

    private PersonNames() {}

    /** The name, or the id of someone without one, so that a link always has words. */
    static String shownName(Person person) {
        return person.name().isBlank() ? person.id() : person.name();
    }
}
