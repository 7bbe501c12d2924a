package dev.vestibule.console.people;

import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.UserGroup;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * What the people page shows.
 *
 * @param search what was asked for
 * @param groups the groups to choose from
 * @param people who was found
 * @param total how many match in all, when that is known
 * @param previous link to the page before
 * @param next link to the next page
 */
@TemplateData
record PeopleView(
        PeopleSearch search,
        List<UserGroup> groups,
        List<Person> people,
        Optional<Integer> total,
        Optional<String> previous,
        Optional<String> next) {

    static PeopleView of(PeopleSearch search, List<UserGroup> groups, PeopleListing listing) {
        return new PeopleView(
                search,
                groups,
                listing.people(),
                listing.total().stream().boxed().findFirst(),
                listing.previous().stream().mapToObj(search::at).findFirst(),
                listing.next().stream().mapToObj(search::at).findFirst());
    }
}
