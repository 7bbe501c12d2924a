package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.answer.Lenient;
import java.util.Optional;

/**
 * What BioStar's advanced search looks for (section 3.7), joined by AND. Texts match parts: the id "7" also finds 17 and
 * 70, so whoever wants one person compares what was found. What is empty is not looked at.
 *
 * @param id part of the user id
 * @param name part of the name
 * @param email part of the e-mail address
 * @param card the number of a card they hold; whether parts match is not said
 * @param groupId this group and all below it
 * @param offset rows to skip, from 0
 * @param limit rows to return, from 1
 */
public record PeopleCriteria(
        Optional<String> id,
        Optional<String> name,
        Optional<String> email,
        Optional<String> card,
        Optional<String> groupId,
        int offset,
        int limit) {

    /** The first version that has the search. */
    public static final ServerVersion SINCE = ServerVersion.of(2, 9, 5);

    /** By id, ascending; without an order BioStar promises none. */
    private static final String ORDER = "user_id:false";

    /** Of every operator level, and without one; since 2.9.8 BioStar wants it said. */
    private static final String ANY_LEVEL = "0";

    /** One page of everybody. */
    public static PeopleCriteria everybody(int offset, int limit) {
        return new PeopleCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                offset,
                limit);
    }

    /** The same, of those whose id has this part. */
    public PeopleCriteria withId(String part) {
        return new PeopleCriteria(Optional.of(part), name, email, card, groupId, offset, limit);
    }

    /** The same, of those whose name has this part. */
    public PeopleCriteria withName(String part) {
        return new PeopleCriteria(id, Optional.of(part), email, card, groupId, offset, limit);
    }

    /** The same, of those whose e-mail address has this part. */
    public PeopleCriteria withEmail(String part) {
        return new PeopleCriteria(id, name, Optional.of(part), card, groupId, offset, limit);
    }

    /** The same, of those who hold a card of this number. */
    PeopleCriteria withCard(String number) {
        return new PeopleCriteria(id, name, email, Optional.of(number), groupId, offset, limit);
    }

    /** The same, of those in this group or below it. */
    PeopleCriteria withGroup(String group) {
        return new PeopleCriteria(id, name, email, card, Optional.of(group), offset, limit);
    }

    /** The same search with another number of rows. */
    public PeopleCriteria withLimit(int rows) {
        return new PeopleCriteria(id, name, email, card, groupId, offset, rows);
    }

    /** The same search, another page. */
    PeopleCriteria at(int from, int rows) {
        return new PeopleCriteria(id, name, email, card, groupId, from, rows);
    }

    /** As BioStar wants it, in a search and as {@code adv_criteria}. */
    public ObjectNode json() {
        ObjectNode json = Lenient.JSON.createObjectNode();
        json.put("limit", limit).put("offset", offset).put("order_by", ORDER);
        json.put("user_operator_level_id", ANY_LEVEL);
        id.ifPresent(part -> json.put("user_id", part));
        name.ifPresent(part -> json.put("user_name", part));
        email.ifPresent(part -> json.put("user_email", part));
        card.ifPresent(number -> json.put("user_card", number));
        groupId.ifPresent(group -> json.put("user_group_id", group));
        json.putArray("user_group_ids");
        return json;
    }
}
