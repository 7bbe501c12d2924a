package dev.vestibule.biostar.people;

import java.util.List;
import java.util.Optional;

/**
 * A BioStar user, as far as enrolling a face needs it (section 3.2).
 *
 * @param id the user id, a number or up to 32 letters and digits
 * @param name the name; empty when BioStar has none
 * @param email the e-mail address, when there is one
 * @param group the user group
 * @param visualFaceCount faces stored, 0 to 2, as BioStar counts them
 * @param cards the person's cards that prove them; blocked and black-listed ones are left out
 * @param faces the faces stored, as BioStar gave them; only {@link People#find} fills this
 * @param active false when BioStar calls the user disabled, or their time is over; in a list this is what the list says,
 *     which BioStar X 1.0.0 to 1.0.2 gets wrong (section 3.6), so whatever acts on a person reads them first
 * @param revision what BioStar counts up with every write to the user; empty when it does not tell
 * @param belongings what else the user has; only {@link People#find} fills this
 */
public record Person(
        String id,
        String name,
        Optional<String> email,
        UserGroup group,
        int visualFaceCount,
        List<Card> cards,
        List<StoredFace> faces,
        boolean active,
        Optional<String> revision,
        Belongings belongings) {

    /** Whether BioStar holds a visual face of this person. */
    public boolean hasFace() {
        return visualFaceCount > 0 || !faces.isEmpty();
    }
}
