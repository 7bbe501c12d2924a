package dev.vestibule.biostar.people;

import dev.vestibule.biostar.connection.OptionalCall;
import dev.vestibule.biostar.connection.ServerCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * What one search box means. BioStar's advanced search (section 3.7) joins criteria by AND, so a text is looked for in one
 * field after the other, and the first in which it is found answers, for every page alike: a number in ids, then names,
 * then cards; a text with an {@code @} in addresses, then ids, then names; any other text in names and addresses, whose
 * people are one list, then in ids. All of them match parts, a group is searched with all below it, and the order is by
 * id. A page costs one call as long as the first field has the text, and three at most; where names and addresses are
 * joined, see {@link EitherSearch}.
 *
 * <p>A BioStar before 2.9.5, or one that refuses the call, gets the search of before (section 3.6), which looks where it
 * likes; it costs one call.
 */
@ApplicationScoped
class UserSearch {

    private static final Logger LOG = Logger.getLogger(UserSearch.class);

    private final ServerCalls server;
    private final UserLists lists;
    private final OptionalCall advanced = new OptionalCall(
            LOG, "BioStar refuses its advanced search (%s %s): people are looked for with the older one.");

    UserSearch(ServerCalls server, UserLists lists) {
        this.server = server;
        this.lists = lists;
    }

    /** One page; blocks. */
    UserLists.Page page(PeopleQuery query) {
        return server.version().isSince(PeopleCriteria.SINCE)
                ? advanced.answer(() -> firstFound(query)).orElseGet(() -> lists.search(query))
                : lists.search(query);
    }

    /** The total tells whether anybody was found, also on a page behind the last. */
    private UserLists.Page firstFound(PeopleQuery query) {
        String text = query.text().strip();
        PeopleCriteria everybody = PeopleCriteria.everybody(query.offset(), query.limit());
        PeopleCriteria within = query.groupId().map(everybody::withGroup).orElse(everybody);
        Iterator<UnaryOperator<PeopleCriteria>> fields = fields(text).iterator();
        UserLists.Page page = isWord(text)
                ? nameOrAddress(text).page(within)
                : lists.matching(fields.next().apply(within));
        while (page.total() == 0 && page.rows().isEmpty() && fields.hasNext()) {
            page = lists.matching(fields.next().apply(within));
        }
        return page;
    }

    /** Whoever has a name like somebody else's address shall not hide them, nor the other way round. */
    private EitherSearch nameOrAddress(String text) {
        String typed = text.toLowerCase(Locale.ROOT);
        return new EitherSearch(
                lists,
                criteria -> criteria.withName(text),
                criteria -> criteria.withEmail(text),
                person -> person.name().toLowerCase(Locale.ROOT).contains(typed));
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && !text.contains("@") && !isNumber(text);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    /** Those that are asked one after the other. */
    private static List<UnaryOperator<PeopleCriteria>> fields(String text) {
        if (text.isEmpty()) {
            return List.of(UnaryOperator.identity());
        }
        UnaryOperator<PeopleCriteria> id = criteria -> criteria.withId(text);
        UnaryOperator<PeopleCriteria> name = criteria -> criteria.withName(text);
        UnaryOperator<PeopleCriteria> email = criteria -> criteria.withEmail(text);
        UnaryOperator<PeopleCriteria> card = criteria -> criteria.withCard(text);
        if (isNumber(text)) {
            return List.of(id, name, card);
        }
        return text.contains("@") ? List.of(email, id, name) : List.of(id);
    }
}
