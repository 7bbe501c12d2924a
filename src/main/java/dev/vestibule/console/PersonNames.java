package dev.vestibule.console;

import dev.vestibule.biostar.BioStarId;
import dev.vestibule.biostar.people.Person;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a person is called on the pages, and where their page is: {@code {person.shownName}}, {@code {person.page}}. */
@TemplateExtension
public final class PersonNames {

    private static final String NOBODY = "-";

    private PersonNames() {}

    /** The name, or the id of someone without one, so that a link always has words. */
    static String shownName(Person person) {
        return person.name().isBlank() ? person.id() : person.name();
    }

    /** The address of the person's page, whatever is in the id. */
    public static String page(Person person) {
        return Section.PEOPLE.path() + "/" + step(person.id());
    }

    /** The id as one step of a path; of an id that BioStar does not give, a step that leads to nobody. */
    private static String step(String id) {
        return BioStarId.isPlausible(id)
                ? URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20")
                : NOBODY;
    }
}
