package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * What one search box means. BioStar's advanced search (section 3.7) joins criteria by AND, so a text is looked for in one
 * field after the other, and the first in which it is found answers, for every page alike: a number in ids, then names,
 * then cards; a text with an {@code @} in addresses, then ids, then names; any other text in names, then addresses, then
 * ids. All of them match parts, a group is searched with all below it, and the order is by id. A page costs one call as
 * long as the first field has the text, and three at most.
 *
 * <p>A BioStar before 2.9.5, or one that refuses the call, gets the search of before (section 3.6), which looks where it
 * likes; it costs one call.
 */
@ApplicationScoped
class UserSearch {

    private static final Logger LOG = Logger.getLogger(UserSearch.class);

    private final Server server;
    private final UserLists lists;
    private final AtomicBoolean refused = new AtomicBoolean();

    UserSearch(Server server, UserLists lists) {
        this.server = server;
        this.lists = lists;
    }

    /** One page; blocks. */
    UserLists.Page page(PeopleQuery query) {
        return server.version().isSince(PeopleCriteria.SINCE) ? advanced(query) : lists.search(query);
    }

    private UserLists.Page advanced(PeopleQuery query) {
        try {
            UserLists.Page page = firstFound(query);
            refused.set(false);
            return page;
        } catch (BioStarException no) {
            if (!no.failure().refusesTheCall()) {
                throw no;
            }
            if (!refused.getAndSet(true)) {
                LOG.warnf(
                        "BioStar refuses its advanced search (%s %s): people are looked for with the older one.",
                        no.failure().kind(), no.failure().code().orElse(""));
            }
            return lists.search(query);
        }
    }

    /** The total tells whether anybody was found, also on a page behind the last. */
    private UserLists.Page firstFound(PeopleQuery query) {
        PeopleCriteria everybody = PeopleCriteria.everybody(query.offset(), query.limit());
        PeopleCriteria within = query.groupId().map(everybody::withGroup).orElse(everybody);
        Iterator<UnaryOperator<PeopleCriteria>> fields =
                fields(query.text().strip()).iterator();
        UserLists.Page page = lists.matching(fields.next().apply(within));
        while (page.total() == 0 && page.rows().isEmpty() && fields.hasNext()) {
            page = lists.matching(fields.next().apply(within));
        }
        return page;
    }

    private static List<UnaryOperator<PeopleCriteria>> fields(String text) {
        if (text.isEmpty()) {
            return List.of(UnaryOperator.identity());
        }
        UnaryOperator<PeopleCriteria> id = criteria -> criteria.withId(text);
        UnaryOperator<PeopleCriteria> name = criteria -> criteria.withName(text);
        UnaryOperator<PeopleCriteria> email = criteria -> criteria.withEmail(text);
        UnaryOperator<PeopleCriteria> card = criteria -> criteria.withCard(text);
        if (text.chars().allMatch(Character::isDigit)) {
            return List.of(id, name, card);
        }
        Stream<UnaryOperator<PeopleCriteria>> order =
                text.contains("@") ? Stream.of(email, id, name) : Stream.of(name, email, id);
        return order.toList();
    }
}
