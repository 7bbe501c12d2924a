package dev.vestibule.emulator.state;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * A card at one moment (section 4.10).
 *
 * @param id BioStar's own id of it
 * @param number {@code card_id}
 * @param kind what kind of card it is
 * @param blocked {@code is_blocked}
 * @param blackListed whether it is on the black list: status 2
 */
public record EmulatedCard(long id, String number, CardKind kind, boolean blocked, boolean blackListed) {

    private static final int FREE = 0;

    private static final int ASSIGNED = 1;
    private static final int BLACK_LISTED = 2;

    /** A card as a reader reads it, of which it knows no more than what is on it. */
    public static EmulatedCard read(String number) {
        return new EmulatedCard(0, number, CardKind.CSN, false, false);
    }

    /** The same card, blocked and black-listed or not. */
    public EmulatedCard withState(boolean isBlocked, boolean isBlackListed) {
        return new EmulatedCard(id, number, kind, isBlocked, isBlackListed);
    }

    /** As a user's own answer writes it. */
    public JsonObject json(boolean held) {
        return new JsonObject()
                .put("id", id)
                .put("card_id", number)
                .put("display_card_id", kind.shown(number))
                .put("status", status(held))
                .put("is_blocked", blocked)
                .put("is_assigned", held)
                .put("is_lock_override", false)
                .put("mobile_card", kind.isMobile())
                .put("issue_count", 0)
                .put("card_slot", 0)
                .put("card_mask", 0)
                .put("card_type", kind.json())
                .put("wiegand_format_id", wiegandFormat());
    }

    /** As the list of cards writes it: with whoever holds it, when somebody does. */
    public JsonObject listed(Optional<EmulatedUser> holder) {
        JsonObject json = json(holder.isPresent());
        holder.ifPresent(user ->
                json.put("user_id", new JsonObject().put("user_id", user.id()).put("name", user.name())));
        return json;
    }

    private JsonObject wiegandFormat() {
        return kind == CardKind.WIEGAND
                ? new JsonObject().put("id", 1).put("name", "32 bit")
                : new JsonObject().put("id", 0);
    }

    private int status(boolean held) {
        if (blackListed) {
            return BLACK_LISTED;
        }
        return held ? ASSIGNED : FREE;
    }
}
