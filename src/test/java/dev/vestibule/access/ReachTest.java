package dev.vestibule.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.people.UserGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final List<UserGroup> TREE = List.of(
            new UserGroup("1", "All Users", ""),
            new UserGroup("30", "Night shift", "11"),
            new UserGroup("10", "Clinic", "1"),
            new UserGroup("11", "Cardiology", "10"),
            new UserGroup("20", "Theatre", "1"));

    @Test
    void theRootReachesEverybodyEvenGroupsNobodyKnows() {
        Reach reach = Reach.of(List.of("20", "1"), TREE);
        assertThat(reach.everything()).isTrue();
        assertThat(reach.includes("unheard of")).isTrue();
    }

    @Test
    void aGroupReachesAllGroupsBelowItAndNoOther() {
        Reach reach = Reach.of(List.of("10"), TREE);
        assertThat(List.of("10", "11", "30")).allMatch(reach::includes);
        assertThat(List.of("1", "20", "", "99")).noneMatch(reach::includes);
    }

    @Test
    void noGroupsReachNobody() {
        Reach reach = Reach.of(List.of(), TREE);
        assertThat(TREE).noneMatch(group -> reach.includes(group.id()));
    }

    @Test
    void aGroupThatTheTreeDoesNotShowIsOutOfReach() {
        assertThat(Reach.of(List.of("99"), TREE).includes("99")).isFalse();
        assertThat(Reach.of(List.of("10"), List.of()).includes("10")).isFalse();
    }

    @Test
    void aCircleInTheTreeEnds() {
        List<UserGroup> circle = List.of(new UserGroup("5", "Five", "6"), new UserGroup("6", "Six", "5"));
        Reach reach = Reach.of(List.of("5"), circle);
        assertThat(reach.includes("6")).isTrue();
        assertThat(reach.includes("1")).isFalse();
    }
}
