package dev.vestibule.biostar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The number of a card, wherever BioStar put it (section 4.5 and section 10, row 14). */
final class CardNumber {

    private static final String NOTHING_READ = "0";

    private CardNumber() {}

    /** {@code card_id}, then {@code card_type.card_id}; empty when no card was read. */
    static Optional<String> of(JsonNode card) {
        return number(card).or(() -> number(card.path("card_type")));
    }

    private static Optional<String> number(JsonNode holder) {
        String number = Lenient.text(holder, "card_id").trim();
        return number.isEmpty() || number.equals(NOTHING_READ) ? Optional.empty() : Optional.of(number);
    }
}
