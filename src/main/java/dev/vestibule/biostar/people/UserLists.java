package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.ServerCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** BioStar's lists of users, a page at a time (sections 3.1, 3.6 and 3.7). */
@ApplicationScoped
public class UserLists {

    /** By id, ascending; without an order BioStar promises none. */
    private static final String ORDER = "user_id:false";

    /**
     * A page of users.
     *
     * @param rows the rows
     * @param total how many users there are in all, as BioStar says
     */
    public record Page(List<UserRow> rows, int total) {}

    private final ServerCalls server;
    private final Validity validity;

    UserLists(ServerCalls server, Validity validity) {
        this.server = server;
        this.validity = validity;
    }

    /** One page of a search. */
    Page search(PeopleQuery query) {
        ObjectNode body = Lenient.JSON.createObjectNode();
        body.put("limit", query.limit()).put("offset", query.offset());
        query.groupId().ifPresent(group -> body.put("user_group_id", group));
        if (!query.text().isBlank()) {
            body.put("search_text", query.text().trim());
        }
        body.put("order_by", ORDER);
        return page(server.answer(
                CallName.SEARCH_PEOPLE, (client, session) -> client.searchUsers(session, body.toString())));
    }

    /** One page of an advanced search, which BioStar has since 2.9.5. */
    public Page matching(PeopleCriteria criteria) {
        String body = criteria.json().toString();
        return page(
                server.answer(CallName.ADVANCE_SEARCH, (client, session) -> client.advanceSearchUsers(session, body)));
    }

    /** One page of all users. */
    public Page all(int offset, int limit) {
        return page(
                server.answer(CallName.LIST_PEOPLE, (client, session) -> client.users(session, limit, offset, ORDER)));
    }

    private Page page(Reply reply) {
        JsonNode root = reply.root();
        List<UserRow> rows = Lenient.list(root, "UserCollection").stream()
                .map(row -> UserRow.of(row, validity))
                .filter(row -> !row.person().id().isEmpty())
                .toList();
        return new Page(rows, Lenient.number(root.path("UserCollection"), "total"));
    }
}
