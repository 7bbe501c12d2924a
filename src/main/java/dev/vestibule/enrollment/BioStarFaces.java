package dev.vestibule.enrollment;

import dev.vestibule.biostar.Capture;
import dev.vestibule.biostar.People;
import dev.vestibule.biostar.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The faces of BioStar's users. */
@ApplicationScoped
class BioStarFaces implements Faces {

    private final People people;

    BioStarFaces(People people) {
        this.people = people;
    }

    @Override
    public Optional<Person> find(String personId) {
        return people.find(personId);
    }

    @Override
    public void save(String personId, Capture capture) {
        people.saveFace(personId, capture);
    }

    @Override
    public void delete(String personId) {
        people.deleteFaces(personId);
    }
}
