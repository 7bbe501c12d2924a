package dev.vestibule.console;

import dev.vestibule.access.Reach;
import dev.vestibule.biostar.Identifier;
import dev.vestibule.biostar.Operator;
import dev.vestibule.biostar.People;
import dev.vestibule.biostar.Person;
import jakarta.inject.Singleton;

/** Finds people as far as an operator's own BioStar rights go. Calls block. */
@Singleton
class Reaches {

    private final People people;

    Reaches(People people) {
        this.people = people;
    }

    /** How far this operator reaches; asks BioStar for its tree only when that matters. */
    Reach of(Operator operator) {
        return Reach.isEverything(operator.groupIds())
                ? Reach.ofEverything()
                : Reach.of(operator.groupIds(), people.groups());
    }

    /** The person with this id. Somebody out of reach is as unknown as nobody. */
    Person person(String id, Operator operator) {
        if (!Identifier.isPlausible(id)) {
            throw new ProblemException(Problem.PERSON_UNKNOWN);
        }
        Reach reach = of(operator);
        return people.find(id)
                .filter(person -> reach.includes(person.group().id()))
                .orElseThrow(() -> new ProblemException(Problem.PERSON_UNKNOWN));
    }
}
