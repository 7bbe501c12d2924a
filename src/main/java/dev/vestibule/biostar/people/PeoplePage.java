package dev.vestibule.biostar.people;

import java.util.List;

/**
 * One page of people.
 *
 * @param people the rows, without faces
 * @param total how many people match in all
 */
public record PeoplePage(List<Person> people, int total) {}
