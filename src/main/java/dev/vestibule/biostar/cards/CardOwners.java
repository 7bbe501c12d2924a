package dev.vestibule.biostar.cards;

import dev.vestibule.biostar.connection.OptionalCall;
import dev.vestibule.biostar.people.Card;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Finds the one person who holds exactly a card, by its number and, as far as BioStar tells it, its kind: in BioStar's
 * list of cards (section 4.10), and only where that is refused in the list of all users. Whoever is found counts only
 * after they were read again and hold the card.
 */
@ApplicationScoped
public class CardOwners {

    private static final Logger LOG = Logger.getLogger(CardOwners.class);

    private final People people;
    private final CardLists cards;
    private final CardIndex index;
    private final OptionalCall list = new OptionalCall(
            LOG,
            "BioStar refuses its list of cards (%s %s): badges are looked up in the list of all users, and a new one is"
                    + " not known at once. Let the service account read cards.");

    CardOwners(People people, CardLists cards, CardIndex index) {
        this.people = people;
        this.cards = cards;
        this.index = index;
    }

    /**
     * The owner of this card; blocks. A card that BioStar calls blocked or black-listed is nobody's. A card of a mobile
     * phone that a reader calls by another kind than BioStar is nobody's either: its holder uses a pass.
     */
    public CardOwner ownerOf(Card card) {
        if (!card.usable()) {
            return new CardOwner.Nobody();
        }
        return list.answer(() -> cards.like(card))
                .map(found -> owner(found, card))
                .orElseGet(() -> indexed(card));
    }

    /** Of several cards that could be the one that was read, each must be usable and the same person's. */
    private CardOwner owner(List<ListedCard> found, Card card) {
        Set<Optional<String>> holders = found.stream().map(CardOwners::provenBy).collect(Collectors.toSet());
        if (holders.size() > 1) {
            return new CardOwner.SeveralPeople();
        }
        return owner(confirmed(holders.stream().flatMap(Optional::stream).toList(), card));
    }

    private static Optional<String> provenBy(ListedCard listed) {
        return listed.card().usable() ? listed.holderId() : Optional.empty();
    }

    /** People of the index are read again before they count; when one has lost the card, so is the whole index. */
    private CardOwner indexed(Card card) {
        Collection<String> ids = index.holders(card);
        List<Person> confirmed = confirmed(ids, card);
        if (confirmed.size() < ids.size()) {
            confirmed = confirmed(index.holdersAnew(card), card);
        }
        return owner(confirmed);
    }

    private List<Person> confirmed(Collection<String> ids, Card card) {
        return ids.stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .filter(person -> person.cards().stream().anyMatch(card::matches))
                .toList();
    }

    private static CardOwner owner(List<Person> confirmed) {
        return switch (confirmed.size()) {
            case 0 -> new CardOwner.Nobody();
            case 1 -> new CardOwner.OnePerson(confirmed.get(0));
            default -> new CardOwner.SeveralPeople();
        };
    }
}
