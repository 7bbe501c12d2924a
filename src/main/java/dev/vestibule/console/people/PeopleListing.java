package dev.vestibule.console.people;

import dev.vestibule.biostar.people.Person;
import java.util.List;
import java.util.OptionalInt;

/**
 * The people on one page.
 *
 * @param people who is shown
 * @param total how many match in all; empty when BioStar's number would count people who are not shown
 * @param previous where the page before begins
 * @param next where the next page begins
 */
record PeopleListing(List<Person> people, OptionalInt total, OptionalInt previous, OptionalInt next) {

    /** Nobody. */
    static PeopleListing empty() {
        return new PeopleListing(List.of(), OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty());
    }
}
