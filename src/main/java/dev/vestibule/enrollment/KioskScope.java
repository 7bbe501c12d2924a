package dev.vestibule.enrollment;

import dev.vestibule.access.Reach;
import dev.vestibule.access.pairing.Kiosks;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.UserGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whom a kiosk is for: the people of the user groups, with all below, of the operator who paired it. Calls block, and may
 * ask BioStar for its tree of groups, so they belong in front of a transaction.
 */
@ApplicationScoped
public class KioskScope {

    private final Kiosks kiosks;
    private final Supplier<List<UserGroup>> tree;

    @Inject
    KioskScope(Kiosks kiosks, People people) {
        this(kiosks, people::groups);
    }

    KioskScope(Kiosks kiosks, Supplier<List<UserGroup>> tree) {
        this.kiosks = kiosks;
        this.tree = tree;
    }

    /**
     * Whether this person, as BioStar knows them now, may enroll at this kiosk. Nobody may where the pairing has ended, or
     * does not know its groups. BioStar's tree is asked only when the person's group is not among those named.
     *
     * @throws dev.vestibule.biostar.BioStarException when the tree is needed and BioStar does not give it
     */
    public boolean admits(String kioskId, Person person) {
        List<String> groupIds = kiosks.groupIds(kioskId);
        String group = person.group().id();
        if (groupIds.isEmpty() || Reach.isEverything(groupIds) || groupIds.contains(group)) {
            return !groupIds.isEmpty();
        }
        return Reach.of(groupIds, tree.get()).includes(group);
    }
}
