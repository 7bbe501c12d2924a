package dev.vestibule.biostar.people;

import java.util.List;
import java.util.Optional;

/** People for tests that care neither for what else a user has nor for how often BioStar wrote to them. */
public final class TestPerson {

    private TestPerson() {}

    /** A person without a revision and without belongings. */
    public static Person of(
            String id,
            String name,
            Optional<String> email,
            UserGroup group,
            int visualFaceCount,
            List<Card> cards,
            List<StoredFace> faces,
            boolean active) {
        return new Person(
                id, name, email, group, visualFaceCount, cards, faces, active, Optional.empty(), Belongings.NONE);
    }
}
