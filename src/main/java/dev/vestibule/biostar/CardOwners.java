package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Finds the one person whose cards hold exactly a number: the user search first, then paging through all users with a
 * short-lived index when the search does not find by card. A hit counts only after its cards were compared.
 */
@ApplicationScoped
public class CardOwners {

    /** The owner of this card number, compared as text; blocks. */
    public CardOwner ownerOf(String cardNumber) {
        throw new UnsupportedOperationException();
    }
}
