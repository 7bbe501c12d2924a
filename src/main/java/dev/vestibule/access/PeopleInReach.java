package dev.vestibule.access;

import dev.vestibule.biostar.BioStarId;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.Person;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds people as far as an operator's own BioStar rights go. Calls block. */
@Singleton
public class PeopleInReach {

    private final People people;

    PeopleInReach(People people) {
        this.people = people;
    }

    /** The person with this id. Somebody out of reach is as unknown as nobody. */
    public Optional<Person> find(String id, Operator operator) {
        if (!BioStarId.isPlausible(id)) {
            return Optional.empty();
        }
        Reach reach = of(operator);
        return people.find(id).filter(person -> reach.includes(person.group().id()));
    }

    /** How far this operator reaches; asks BioStar for its tree only when that matters. */
    private Reach of(Operator operator) {
        return Reach.isEverything(operator.groupIds())
                ? Reach.ofEverything()
                : Reach.of(operator.groupIds(), people.groups());
    }
}
