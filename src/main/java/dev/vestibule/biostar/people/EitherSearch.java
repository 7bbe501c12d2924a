package dev.vestibule.biostar.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Those who have a text in one field or in another, as one list, since BioStar joins criteria by AND (section 3.7): first
 * all whom the first field finds, then those whom only the second one does. How many they are BioStar counts itself.
 *
 * @param first looks for the text in the first field
 * @param second looks for it in the second
 * @param inFirst whether the first field of somebody found by the second has it too
 */
record EitherSearch(
        UserLists lists,
        UnaryOperator<PeopleCriteria> first,
        UnaryOperator<PeopleCriteria> second,
        Predicate<Person> inFirst) {

    private static final int WALK = 100;

    /** More than anybody looks through; a longer list is treated as one without an end. */
    private static final int MOST_STEPS = 50;

    /** One page of them; blocks. Costs two calls where one field finds nobody, three mostly, and more behind the first. */
    UserLists.Page page(PeopleCriteria within) {
        UserLists.Page found = lists.matching(first.apply(within));
        if (found.total() == 0) {
            return found.rows().isEmpty() ? lists.matching(second.apply(within)) : found;
        }
        int more = count(second.apply(within));
        int both = more == 0 ? 0 : count(second.apply(first.apply(within)));
        int missing = within.limit() - found.rows().size();
        int others = Math.max(0, more - both);
        List<UserRow> rows = new ArrayList<>(found.rows());
        if (missing > 0 && others > 0 && within.offset() + within.limit() > found.total()) {
            rows.addAll(onlyInSecond(within, Math.max(0, within.offset() - found.total()), missing, both == 0));
        }
        return new UserLists.Page(rows, found.total() + others);
    }

    private int count(PeopleCriteria criteria) {
        return lists.matching(criteria.at(0, 1)).total();
    }

    /** Where nobody has it in both fields, BioStar skips by itself. */
    private List<UserRow> onlyInSecond(PeopleCriteria within, int skip, int wanted, boolean apart) {
        if (apart) {
            return lists.matching(second.apply(within.at(skip, wanted))).rows();
        }
        List<UserRow> only = new ArrayList<>();
        for (int step = 0; step < MOST_STEPS && only.size() < skip + wanted; step++) {
            List<UserRow> rows =
                    lists.matching(second.apply(within.at(step * WALK, WALK))).rows();
            rows.stream().filter(row -> !inFirst.test(row.person())).forEach(only::add);
            if (rows.size() < WALK) {
                break;
            }
        }
        return only.stream().skip(skip).limit(wanted).toList();
    }
}
