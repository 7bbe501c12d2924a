package dev.vestibule.biostar;

import java.util.Optional;

/**
 * A search among people, on the server (section 3.6).
 *
 * @param text part of a name, id or e-mail; empty for all
 * @param groupId only this group, when given
 * @param offset rows to skip, from 0
 * @param limit rows to return, 1 to 100
 */
public record PeopleQuery(String text, Optional<String> groupId, int offset, int limit) {}
