package dev.vestibule.enrollment;

import dev.vestibule.biostar.Capture;
import dev.vestibule.biostar.Person;
import java.util.Optional;

/** The little of BioStar that saving and deleting a face needs. Failures are {@code BioStarException}. */
interface Faces {
    /** The person with the faces stored. */
    Optional<Person> find(String personId);

    /** Makes the capture the person's only face. */
    void save(String personId, Capture capture);

    /** Deletes all faces of the person. */
    void delete(String personId);
}
