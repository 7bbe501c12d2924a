package dev.vestibule.biostar.people;

/**
 * A BioStar user group (section 3.8).
 *
 * @param id the group's id; "1" is the root, All Users
 * @param name the group's name
 * @param parentId the id of the group above; empty at the root and where BioStar did not say
 */
public record UserGroup(String id, String name, String parentId) {}
