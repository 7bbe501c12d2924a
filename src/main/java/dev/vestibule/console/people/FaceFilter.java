package dev.vestibule.console.people;

import dev.vestibule.biostar.people.Person;
import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;
import java.util.Locale;

/** Which people to list, by whether they have a face. */
@TemplateEnum
enum FaceFilter {
    ALL,
    MISSING,
    HAS;

    /** What the form sent; everybody when it sent nothing we know. */
    static FaceFilter of(String sent) {
        return Arrays.stream(values())
                .filter(filter -> filter.value().equals(sent))
                .findFirst()
                .orElse(ALL);
    }

    /** As it stands in the form and the URL. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean admits(Person person) {
        return switch (this) {
            case ALL -> true;
            case MISSING -> !person.hasFace();
            case HAS -> person.hasFace();
        };
    }
}
