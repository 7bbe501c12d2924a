package dev.vestibule.biostar.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something that a user had before a face was written, and has no more.
 *
 * @param belonging what
 * @param count how many of it, 1 or more
 * @param names what they are called in BioStar, for custom fields and access groups; never a value, never a card's number
 */
public record Loss(Belonging belonging, int count, List<String> names) {

    private static final Set<Belonging> NAMED = EnumSet.of(Belonging.CUSTOM_FIELD, Belonging.ACCESS_GROUP);

    static List<String> names(Belonging belonging, Set<String> missing) {
        return NAMED.contains(belonging) ? List.copyOf(missing) : List.of();
    }
}
