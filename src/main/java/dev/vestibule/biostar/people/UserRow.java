package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.answer.Lenient;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A user as BioStar's lists and answers give it (sections 3.1, 3.2, 3.6).
 *
 * @param person what it says about the person, with the faces when it holds them
 * @param cardsKnown whether it holds all of the user's cards; searches leave them out
 */
public record UserRow(Person person, boolean cardsKnown) {

    private static final String CARDS = "cards";

    /** Reads one, as of now. */
    static UserRow of(JsonNode user, Validity validity) {
        List<StoredFace> faces = Lenient.list(Lenient.member(user, "credentials"), "visualFaces").stream()
                .map(FaceFingerprints::of)
                .map(StoredFace::new)
                .toList();
        Person person = new Person(
                Lenient.text(user, "user_id"),
                Lenient.text(user, "name"),
                Optional.of(Lenient.text(user, "email").trim()).filter(Predicate.not(String::isEmpty)),
                group(user),
                Math.max(Lenient.number(user, "visual_face_count"), faces.size()),
                cards(user),
                faces,
                validity.isActive(user),
                revision(user),
                BelongingsReading.of(user));
        return new UserRow(person, cardsKnown(user));
    }

    /** Both counters together, whichever is there (section 3.1); how far they go with one write is not specified. */
    private static Optional<String> revision(JsonNode user) {
        String counted = Lenient.text(user, "updated_count").trim();
        String modified = Lenient.text(user, "last_modified").trim();
        return counted.isEmpty() && modified.isEmpty() ? Optional.empty() : Optional.of(counted + "/" + modified);
    }

    private static UserGroup group(JsonNode user) {
        return new UserGroup(
                Lenient.reference(user, "user_group_id"),
                Lenient.text(Lenient.member(user, "user_group_id"), "name"),
                "");
    }

    /** Blocked and black-listed cards are left out: a badge reported lost proves nobody. */
    private static List<Card> cards(JsonNode user) {
        return Lenient.list(user, CARDS).stream()
                .map(Card::of)
                .flatMap(Optional::stream)
                .filter(Card::usable)
                .toList();
    }

    private static boolean cardsKnown(JsonNode user) {
        int present = Lenient.list(user, CARDS).size();
        boolean counted = user.hasNonNull("card_count");
        return counted ? present >= Lenient.number(user, "card_count") : user.has(CARDS);
    }
}
