package dev.vestibule.access;

import dev.vestibule.biostar.people.UserGroup;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The groups whose people an operator may see and touch, or a kiosk may enroll: those that are named, and all groups
 * below them. The root group means everybody. A group that BioStar's tree does not show is out of reach.
 */
public final class Reach {

    private static final String ROOT = "1";

    private final boolean everything;
    private final Set<String> groupIds;

    private Reach(boolean everything, Set<String> groupIds) {
        this.everything = everything;
        this.groupIds = groupIds;
    }

    /** Whether these groups mean everybody, which needs no tree. */
    public static boolean isEverything(List<String> groupIds) {
        return groupIds.contains(ROOT);
    }

    /** Everybody. */
    public static Reach ofEverything() {
        return new Reach(true, Set.of());
    }

    /** These groups and all below them in the tree. */
    public static Reach of(List<String> groupIds, List<UserGroup> tree) {
        if (isEverything(groupIds)) {
            return ofEverything();
        }
        Set<String> reached = new HashSet<>();
        tree.stream().map(UserGroup::id).filter(groupIds::contains).forEach(reached::add);
        // Each round adds the groups one level further down, until there are none: a circle in the tree ends too.
        boolean growing = true;
        while (growing) {
            growing = addChildren(reached, tree);
        }
        return new Reach(false, reached);
    }

    /** Whether it is everybody. */
    public boolean everything() {
        return everything;
    }

    /** Whether the people of this group are in reach. */
    public boolean includes(String groupId) {
        return everything || groupIds.contains(groupId);
    }

    private static boolean addChildren(Set<String> reached, List<UserGroup> tree) {
        List<String> children = tree.stream()
                .filter(group -> reached.contains(group.parentId()))
                .map(UserGroup::id)
                .toList();
        return reached.addAll(children);
    }
}
