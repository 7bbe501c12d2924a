package dev.vestibule.console.people;

import dev.vestibule.access.Reach;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.PeoplePage;
import dev.vestibule.biostar.people.PeopleQuery;
import dev.vestibule.biostar.people.Person;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Fills pages of people. BioStar searches and pages by itself as long as nothing else filters; by face and by an
 * operator's groups it cannot filter, so then its pages are walked until one of ours is full.
 */
@Singleton
class PeopleLists {

    /** People on a page. */
    static final int PAGE = 50;

    /** The most BioStar gives at once. */
    static final int WALK = 100;

    /** BioStar pages walked for one of ours, so that a rare match does not hold up the operator. */
    static final int MOST_STEPS = 20;

    private final People people;

    PeopleLists(People people) {
        this.people = people;
    }

    /** One page; blocks. Nobody outside the reach is ever on it. */
    PeopleListing page(PeopleSearch search, Reach reach) {
        if (search.group().filter(group -> !reach.includes(group)).isPresent()) {
            return PeopleListing.empty();
        }
        return reach.everything() && search.face() == FaceFilter.ALL
                ? served(search)
                : walked(
                        search,
                        person -> reach.includes(person.group().id())
                                && search.face().admits(person));
    }

    private PeopleListing served(PeopleSearch search) {
        PeoplePage page = ask(search, search.offset(), PAGE);
        int end = search.offset() + page.people().size();
        boolean more = end < page.total() && !page.people().isEmpty();
        return new PeopleListing(
                page.people(),
                OptionalInt.of(page.total()),
                previous(search.offset(), PAGE),
                more ? OptionalInt.of(end) : OptionalInt.empty());
    }

    private PeopleListing walked(PeopleSearch search, Predicate<Person> admitted) {
        List<Person> found = new ArrayList<>();
        int row = search.offset();
        for (int step = 0; step < MOST_STEPS; step++) {
            PeoplePage page = ask(search, row, WALK);
            for (Person person : page.people()) {
                if (found.size() == PAGE) {
                    return walkedTo(search, found, OptionalInt.of(row));
                }
                row++;
                if (admitted.test(person)) {
                    found.add(person);
                }
            }
            if (page.people().isEmpty() || row >= page.total()) {
                return walkedTo(search, found, OptionalInt.empty());
            }
        }
        return walkedTo(search, found, OptionalInt.of(row));
    }

    /** Back is to the first page: where the one before began is not known. */
    private static PeopleListing walkedTo(PeopleSearch search, List<Person> found, OptionalInt next) {
        return new PeopleListing(found, OptionalInt.empty(), previous(search.offset(), search.offset()), next);
    }

    private static OptionalInt previous(int offset, int step) {
        return offset == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, offset - step));
    }

    private PeoplePage ask(PeopleSearch search, int offset, int limit) {
        return people.search(new PeopleQuery(search.text(), search.group(), offset, limit));
    }
}
