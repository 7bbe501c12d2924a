package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The users of BioStar. Calls block (worker threads only); failures are {@link BioStarException}. */
@ApplicationScoped
public class People {

    /** The person with this id, faces and cards included; empty when BioStar knows none (section 3.2). */
    public Optional<Person> find(String personId) {
        throw new UnsupportedOperationException();
    }

    /** One page of a search (section 3.6). */
    public PeoplePage search(PeopleQuery query) {
        throw new UnsupportedOperationException();
    }

    /** All user groups (section 3.8). */
    public List<UserGroup> groups() {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes this capture the person's only visual face: BioStar replaces the list (section 3.4). Not repeated except
     * after the one new login.
     */
    public void saveFace(String personId, Capture capture) {
        throw new UnsupportedOperationException();
    }

    /** Deletes all visual faces of the person (section 3.4, payload 4). */
    public void deleteFaces(String personId) {
        throw new UnsupportedOperationException();
    }
}
