package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.answer.Lenient;
import java.util.Optional;

/**
 * A card, as a reader has read it or as a user holds it. A plain card with the number of somebody's secure card can be
 * bought, so the number is not all that is compared.
 *
 * @param number the number, as text; never empty or "0"
 * @param type what kind of card it is
 * @param usable false when BioStar calls the card blocked or black-listed: it proves nobody
 */
public record Card(String number, CardType type, boolean usable) {

    private static final String NOTHING_READ = "0";
    private static final String BLACK_LISTED = "2";

    /** A card of which nothing is known but its number. */
    public static Card of(String number) {
        return new Card(number, new CardType(Optional.empty(), Optional.empty(), Optional.empty()), true);
    }

    /**
     * Reads one, with its number in {@code card_id} or {@code card_type.card_id} (section 4.5 and section 10, row 14);
     * empty when there is none.
     */
    public static Optional<Card> of(JsonNode card) {
        return number(card)
                .or(() -> number(card.path("card_type")))
                .map(number -> new Card(number, CardType.of(card), isUsable(card)));
    }

    /** Whether this is the same card as far as BioStar tells: same number, no difference in kind, and both usable. */
    public boolean matches(Card other) {
        return usable && other.usable && couldBe(other);
    }

    /** Whether nothing that BioStar tells of both says that they are two cards, whatever state they are in. */
    public boolean couldBe(Card other) {
        return number.equals(other.number) && type.agreesWith(other.type);
    }

    /** Without the number, which stays out of logs. */
    @Override
    public String toString() {
        return "Card[" + type + "]";
    }

    private static boolean isUsable(JsonNode card) {
        return !Lenient.truth(card, "is_blocked")
                && !Lenient.text(card, "status").trim().equals(BLACK_LISTED);
    }

    private static Optional<String> number(JsonNode holder) {
        String number = Lenient.text(holder, "card_id").trim();
        return number.isEmpty() || number.equals(NOTHING_READ) ? Optional.empty() : Optional.of(number);
    }
}
