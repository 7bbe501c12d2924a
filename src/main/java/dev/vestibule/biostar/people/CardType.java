package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.answer.Lenient;
import java.util.Optional;

/**
 * What kind of card BioStar calls a card (sections 3.2, 4.5 and 4.10), as far as it tells: plain, Wiegand, secure and so
 * on, and for Wiegand the format.
 *
 * @param id the id of the kind, 0 to 7
 * @param type the readers' number of the kind, 1, 2, 3 or 10
 * @param wiegandFormat the id of the Wiegand format; "0" is none
 */
record CardType(Optional<String> id, Optional<String> type, Optional<String> wiegandFormat) {

    private static final String CARD_TYPE = "card_type";
    private static final String NO_FORMAT = "0";

    /** The kind of a card as BioStar wrote the card. */
    static CardType of(JsonNode card) {
        return new CardType(
                told(Lenient.reference(card, CARD_TYPE)),
                told(Lenient.text(Lenient.member(card, CARD_TYPE), "type")),
                told(Lenient.reference(card, "wiegand_format_id")).filter(format -> !format.equals(NO_FORMAT)));
    }

    /** Whether nothing that is told of both differs: where BioStar is silent on one side, the number alone counts. */
    boolean agreesWith(CardType other) {
        return agree(id, other.id) && agree(type, other.type) && agree(wiegandFormat, other.wiegandFormat);
    }

    /** Whether BioStar told what kind it is. */
    boolean isTold() {
        return id.isPresent() || type.isPresent();
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static Optional<String> told(String text) {
        return Optional.of(text.trim()).filter(value -> !value.isEmpty());
    }
}
