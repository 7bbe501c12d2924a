package dev.vestibule.emulator.state;

import java.util.List;

/** A user group; all of them are below the first. */
public record EmulatedGroup(String id, String name) {

    /** All of the site, the root first. */
    public static final List<EmulatedGroup> ALL = List.of(
            new EmulatedGroup("1", "All Users"),
            new EmulatedGroup("2", "Cardiology"),
            new EmulatedGroup("3", "Theatre"),
            new EmulatedGroup("4", "Pharmacy"),
            new EmulatedGroup("5", "Facilities"));

    /** Whether the site has a group of this id. */
    public static boolean exists(String id) {
        return ALL.stream().anyMatch(group -> group.id().equals(id));
    }

    /** Whether a group is another one or below it. */
    public static boolean within(String id, String ancestor) {
        return ancestor.equals("1") || ancestor.equals(id);
    }

    /** The name of the group of this id. */
    public static String nameOf(String id) {
        return ALL.stream()
                .filter(group -> group.id().equals(id))
                .map(EmulatedGroup::name)
                .findFirst()
                .orElse("");
    }
}
