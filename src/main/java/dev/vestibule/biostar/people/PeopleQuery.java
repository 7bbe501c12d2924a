package dev.vestibule.biostar.people;

import java.util.Optional;

/**
 * A search among people, on the server; what its text means says {@link UserSearch}.
 *
 * @param text part of a name, id or e-mail, or a card's number; empty for all
 * @param groupId only this group and, since BioStar 2.9.5, all below it, when given
 * @param offset rows to skip, from 0
 * @param limit rows to return, 1 to 100
 */
public record PeopleQuery(String text, Optional<String> groupId, int offset, int limit) {}
