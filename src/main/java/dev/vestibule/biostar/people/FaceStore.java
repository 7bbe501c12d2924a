package dev.vestibule.biostar.people;

import java.util.Optional;

/** The little of BioStar that identifying a person, and saving and deleting their face, needs. Calls block. */
public interface FaceStore {

    /** The person with this id, with the faces stored; empty when BioStar knows none. */
    Optional<Person> find(String personId);

    /** Makes the capture the person's only face. */
    void saveFace(String personId, Capture capture);

    /** Deletes all faces of the person. */
    void deleteFaces(String personId);
}
