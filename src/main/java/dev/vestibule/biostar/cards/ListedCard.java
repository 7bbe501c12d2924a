package dev.vestibule.biostar.cards;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.people.Card;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A card in BioStar's list of cards (section 4.10).
 *
 * @param card the card
 * @param holderId the user who holds it; empty for a card that BioStar does not call assigned
 */
record ListedCard(Card card, Optional<String> holderId) {

    private static final String USER = "user_id";
    private static final String FREE = "0";

    /** Reads one; empty when it has no number. */
    static Optional<ListedCard> of(JsonNode row) {
        return Card.of(row).map(card -> new ListedCard(card, holder(row)));
    }

    /** Whoever stands in the row, unless the row itself says that nobody holds the card. */
    private static Optional<String> holder(JsonNode row) {
        boolean free = Lenient.text(row, "status").trim().equals(FREE)
                || !Lenient.text(row, "is_assigned").isBlank() && !Lenient.truth(row, "is_assigned");
        JsonNode user = row.path(USER);
        String id = user.isObject() ? Lenient.text(user, USER) : Lenient.text(row, USER);
        return Optional.of(id.trim()).filter(Predicate.not(String::isEmpty)).filter(told -> !free);
    }

    /** Without the number, which stays out of logs. */
    @Override
    public String toString() {
        return "ListedCard[" + card + ", " + holderId + "]";
    }
}
